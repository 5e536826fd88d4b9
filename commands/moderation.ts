import type { Audit } from '../src/app/article-ports.js';
import type { FetchAttached } from '../src/app/attached-file.js';
import type { Editing } from '../src/app/editing.js';
import type { ManagedSources } from '../src/app/following/managed-sources.js';
import { isolated } from '../src/chat/direction.js';
import { shorten } from '../src/chat/shorten.js';
import type { Texts } from '../src/chat/texts/texts.js';
import type { CommunityPorts } from './community.js';
import type { SettingsPorts } from './settings-of-server.js';

/** What commands need beside the services; those of what is missing are not offered. */
export interface ModerationPorts {
  readonly editing?: Editing;
  readonly following?: ManagedSources;
  readonly settings?: SettingsPorts;
  readonly community?: CommunityPorts;
  readonly audit?: Pick<Audit, 'append'>;
  readonly fetchAttached: FetchAttached;
  /** Resolves after so many milliseconds, or where the program stops before. */
  readonly wait: (ms: number) => Promise<unknown>;
  /** In ms from any fixed point. */
  readonly now: () => number;
}

/** Something named in a sentence: a title, an id. */
export function named(name: string, texts: Texts): string {
  return isolated(shorten(name, 150), texts.direction);
}

/** An ISO date-time in words, to the minute. */
export function momentOf(iso: string, texts: Texts): string {
  const time = /T(\d{2}:\d{2})/.exec(iso)?.[1];
  return time === undefined
    ? texts.date(iso)
    : `${texts.date(iso)}, ${isolated(`${time} UTC`, texts.direction)}`;
}
