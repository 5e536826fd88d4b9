import type { Command } from '../src/chat/command.js';
import type { Subject } from '../src/knowledge/subject.js';
import { askAbout } from './ask-about.js';
import { createAsk } from './ask.js';
import { createAuditList } from './audit-list.js';
import type { CommunityPorts } from './community.js';
import { createCorpus } from './corpus-group.js';
import { createFeedback } from './feedback.js';
import { createFeeds } from './feeds-group.js';
import { createGaps } from './gaps.js';
import { createHelp } from './help.js';
import { latest } from './latest.js';
import { lookUp } from './look-up.js';
import type { ModerationPorts } from './moderation.js';
import { createPrivacy } from './privacy.js';
import { createPreferences } from './preferences.js';
import { createReload } from './reload.js';
import { createReports } from './reports.js';
import { createSettings } from './settings-of-server.js';
import { sources } from './sources.js';
import { createSubscribe } from './subscribe-group.js';
import { createTimeline } from './timeline.js';
import { createTopics } from './covered-topics.js';
import { createWho } from './who.js';

/** Every command, in the order it is offered. A new one is added here and nowhere else. */
export function createCommands(subject: Subject, moderation?: ModerationPorts): readonly Command[] {
  const listed = [
    createAsk(subject),
    createWho(subject),
    createTimeline(subject),
    createReports(subject),
    latest,
    createTopics(subject),
    sources,
    lookUp,
    askAbout,
    createReload(moderation?.audit),
    ...moderating(subject, moderation),
  ];
  return [...listed, createHelp(listed, subject)];
}

/** Commands on what is kept, followed and set, where that can be done. */
function moderating(subject: Subject, ports: ModerationPorts | undefined): Command[] {
  if (ports === undefined) return [];
  const { editing, following, settings, community } = ports;
  return [
    ...(settings === undefined
      ? []
      : [createPreferences(settings), createSubscribe(subject, settings), createSettings(settings)]),
    ...(editing === undefined ? [] : [createCorpus({ ...ports, editing })]),
    ...(following === undefined ? [] : [createFeeds({ ...ports, following })]),
    ...(community === undefined ? [] : ofMembers(community)),
  ];
}

/** Commands on what members leave behind. */
function ofMembers(ports: CommunityPorts): Command[] {
  return [createPrivacy(ports), createGaps(ports), createFeedback(ports), createAuditList(ports)];
}
