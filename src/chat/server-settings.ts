import * as z from 'zod';
import type { DigestWish } from '../app/digest-rounds.js';
import type { OwnSettings, Rate, Setting } from '../app/ports.js';
import { LANGUAGES, type LanguageCode } from '../language/languages.js';
import type { Visibility } from './reply.js';

/** Id of a channel or role, as its door tells it. */
const idSchema = z.string().min(1).max(64);

/** How many channels a setting may name. */
export const MOST_CHANNELS = 25;

const idsSchema = z.array(idSchema).max(MOST_CHANNELS);

/** What a server's moderators may set, each by itself; what is not set is as if Parley had no settings. */
export const serverSettings = {
  answerChannels: { name: 'answer-channels', schema: idsSchema },
  defaultVisibility: { name: 'default-visibility', schema: z.enum(['public', 'private']) },
  language: { name: 'language', schema: z.enum(LANGUAGES) },
  moderatorRole: { name: 'moderator-role', schema: idSchema },
  cooldown: {
    name: 'cooldown',
    schema: z.object({ most: z.int().min(0).max(1000), seconds: z.int().min(0).max(86_400) }),
  },
  logChannel: { name: 'log-channel', schema: idSchema },
  forumChannels: { name: 'forum-channels', schema: idsSchema },
  digest: { name: 'digest', schema: z.object({ channelId: idSchema, every: z.enum(['day', 'week']) }) },
} as const satisfies Record<string, Setting<unknown>>;

/** Which of them. */
export type ServerSettingName = keyof typeof serverSettings;

/** How Parley behaves in a server. Of one without settings, and in a direct message, all is as it is unset. */
export interface ServerSettings {
  /** Channels in which replies may be public; empty: all. */
  readonly answerChannels: readonly string[];
  /** Null: public. */
  readonly defaultVisibility: Visibility | null;
  /** Of replies to members who have chosen none; null: that of their client. */
  readonly language: LanguageCode | null;
  /** Who has it is a moderator, beside those who may manage the server. */
  readonly moderatorRole: string | null;
  /** Of each member's questions; null: as whoever runs Parley has set it. */
  readonly cooldown: Rate | null;
  /** Where refusals and changes are told; null: nowhere. */
  readonly logChannel: string | null;
  /** Forums whose new posts get a first answer. */
  readonly forumChannels: readonly string[];
  readonly digest: DigestWish | null;
}

/** A server's settings of what it has set; null where there is no server. */
export function readServerSettings(set: OwnSettings | null): ServerSettings {
  const { answerChannels, defaultVisibility, language, moderatorRole, cooldown, logChannel, forumChannels } =
    serverSettings;
  const get = <T>(setting: Setting<T>): T | null => set?.get(setting) ?? null;
  return {
    answerChannels: get(answerChannels) ?? [],
    defaultVisibility: get(defaultVisibility),
    language: get(language),
    moderatorRole: get(moderatorRole),
    cooldown: get(cooldown),
    logChannel: get(logChannel),
    forumChannels: get(forumChannels) ?? [],
    digest: get(serverSettings.digest),
  };
}
