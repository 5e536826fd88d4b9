import type { LanguageCode } from '../language/languages.js';
import type { Caller, Interaction } from './interaction.js';
import type { MemberPreferences } from './member-preferences.js';
import { chosenLanguage, languageFor, LANGUAGE_OPTION, usualLanguage } from './reply-language.js';
import type { Reply, ReplyBlock, Visibility } from './reply.js';
import type { ServerSettings } from './server-settings.js';
import type { Texts } from './texts/texts.js';

/**
 * How an interaction is to be replied to. What was given with it goes before what the member prefers, that before what the
 * server has set, and that before what the client says.
 */
export interface EffectiveSettings {
  readonly server: ServerSettings;
  readonly preferences: MemberPreferences;
  /** Of this reply, and of replies to this member where nothing tells otherwise. */
  readonly language: LanguageCode;
  readonly usualLanguage: LanguageCode;
  /** Where no option says for whom. */
  readonly visibility: Visibility;
  /** Whether replies may be shown to all where it was asked. */
  readonly mayBePublic: boolean;
}

/** Channels named in a hint. */
const MOST_NAMED = 3;

/** What is in force for an interaction, of what a server and a member have set. */
export function effectiveSettings(
  interaction: Interaction,
  server: ServerSettings,
  preferences: MemberPreferences,
): EffectiveSettings {
  const wishes = { member: preferences.language, server: server.language };
  const { caller } = interaction;
  // A forum has been chosen for itself.
  const mayBePublic = interaction.kind === 'thread' || isAnswerChannel(caller, server);
  // Nobody there but the member has asked for the bot.
  const usual = caller.isGuest === true ? 'private' : (server.defaultVisibility ?? 'public');
  return {
    server,
    preferences,
    language: languageFor(interaction, wishes),
    usualLanguage: usualLanguage(caller, wishes),
    visibility: mayBePublic ? (preferences.visibility ?? usual) : 'private',
    mayBePublic,
  };
}

/** Whether replies may be shown to all in a channel; a thread is as the channel it belongs to. */
function isAnswerChannel(
  { guildId, channelId, parentId }: Pick<Caller, 'guildId' | 'channelId' | 'parentId'>,
  { answerChannels }: ServerSettings,
): boolean {
  if (guildId === null || answerChannels.length === 0) return true;
  return [channelId, parentId].some((id) => typeof id === 'string' && answerChannels.includes(id));
}

/** A command with what is in force in place of the options that were left out. */
export function withDefaults(interaction: Interaction, effective: EffectiveSettings): Interaction {
  if (interaction.kind !== 'command') return interaction;
  const { preferences, visibility, mayBePublic } = effective;
  const language = chosenLanguage(interaction) === null ? preferences.language : null;
  return {
    ...interaction,
    options: {
      ...(visibility === 'private' ? { [PRIVATE]: 'yes' } : {}),
      ...interaction.options,
      ...(mayBePublic ? {} : { [PRIVATE]: 'yes' }),
      ...(language === null ? {} : { [LANGUAGE_OPTION]: language }),
    },
  };
}

/** What says for whom a reply is, as it is called among options. */
export const PRIVATE = 'private';

/** Whether it is only the channel that keeps a reply from being shown to all. */
function isHeldBack(
  interaction: Interaction,
  { server, preferences, mayBePublic }: EffectiveSettings,
): boolean {
  const given = interaction.kind === 'command' ? interaction.options[PRIVATE] : undefined;
  const usual = preferences.visibility ?? server.defaultVisibility ?? 'public';
  return !mayBePublic && (given === undefined ? usual === 'public' : given === 'no');
}

/**
 * A reply that is shown to nobody who should not see it, as far as the command has not seen to that itself. A reply that
 * would be public in another channel says in which.
 */
export function shownWithin(
  reply: Reply,
  interaction: Interaction,
  effective: EffectiveSettings,
  texts: Texts,
): Reply {
  const { visibility, mayBePublic } = effective;
  const wasGiven = interaction.kind === 'command' && interaction.options[PRIVATE] !== undefined;
  const isByDefault = interaction.kind === 'command' && !wasGiven && visibility === 'private';
  const isForAll = reply.visibility === 'public';
  const seen =
    isForAll && (!mayBePublic || isByDefault) ? { ...reply, visibility: 'private' as const } : reply;
  const isNews = isForAll || reply.tone === 'answer' || reply.tone === 'abstention';
  if (!isNews || !isHeldBack(interaction, effective)) return seen;
  return { ...seen, blocks: [...seen.blocks, hint(effective.server, texts)] };
}

function hint({ answerChannels }: ServerSettings, texts: Texts): ReplyBlock {
  const named = answerChannels
    .slice(0, MOST_NAMED)
    .flatMap((id, at) => [
      ...(at === 0 ? [] : [{ text: ' ' }]),
      { text: `#${id}`, mention: { kind: 'channel' as const, id } },
    ]);
  return { kind: 'note', spans: [{ text: `${texts.settings.elsewhere} ` }, ...named], priority: 8 };
}
