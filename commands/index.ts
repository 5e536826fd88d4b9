import type { Command } from '../src/chat/command.js';
import type { Subject } from '../src/knowledge/subject.js';
import { createAsk } from './ask.js';
import { createHelp } from './help.js';
import { latest } from './latest.js';
import { reload } from './reload.js';
import { createReports } from './reports.js';
import { sources } from './sources.js';
import { createTimeline } from './timeline.js';
import { createWho } from './who.js';

/** Every command, in the order it is offered. A new one is added here and nowhere else. */
export function createCommands(subject: Subject): readonly Command[] {
  const listed = [
    createAsk(subject),
    createWho(subject),
    createTimeline(subject),
    createReports(subject),
    latest,
    sources,
    reload,
  ];
  return [...listed, createHelp(listed, subject)];
}
