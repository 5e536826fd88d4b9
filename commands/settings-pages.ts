import type { OwnSettings, Setting, SettingOwner, Settings } from '../src/app/ports.js';
import type { WritingPlace } from '../src/chat/notices.js';
import type { Select, Span, State } from '../src/chat/reply.js';
import { MOST_CHANNELS, serverSettings, type ServerSettingName } from '../src/chat/server-settings.js';
import { textsFor, type Texts } from '../src/chat/texts/texts.js';
import { LANGUAGES } from '../src/language/languages.js';

/** How one setting is shown and chosen. */
export interface SettingPage {
  /** What it is set to; null where it is not set. */
  shown(set: OwnSettings, texts: Texts): readonly Span[] | null;
  /** Lists to choose from. Which of several it is stands in their state as `part`. */
  selects(set: OwnSettings, texts: Texts): readonly Select[];
  /** What would be set by what was chosen. */
  read(values: readonly string[], part: string, set: OwnSettings): ChosenSetting | null;
  readonly clear: (settings: Settings, owner: SettingOwner) => Promise<void>;
}

/** The first that is written in a channel. */
export interface Greeting {
  readonly channelId: string;
  readonly text: string;
}

/** Something that was chosen and may be set. */
export interface ChosenSetting {
  /** Where Parley is to write from now on, and what it says there first; null where it is to write nowhere. */
  readonly greeting: (texts: Texts) => Greeting | null;
  /** Where Parley is to write when it is asked something, without a word to begin with. */
  readonly places: readonly WritingPlace[];
  readonly keep: (settings: Settings, owner: SettingOwner) => Promise<void>;
}

/** The action of every list here. */
const SET_ACTION = 'settings/set';

interface Parts<T> {
  shown(value: T, texts: Texts): readonly Span[];
  selects(value: T | null, texts: Texts, state: (part?: string) => State): readonly Select[];
  /** What comes of the choice, still to be checked. */
  chosen(values: readonly string[], part: string, before: T | null): unknown;
  greeting?(value: T, texts: Texts): Greeting;
  places?(value: T): readonly WritingPlace[];
}

function pageOf<T>(name: ServerSettingName, setting: Setting<T>, parts: Parts<T>): SettingPage {
  const state = (part?: string): State => (part === undefined ? { name } : { name, part });
  return {
    shown(set, texts) {
      const value = set.get(setting);
      return value === null ? null : parts.shown(value, texts);
    },
    selects: (set, texts) => parts.selects(set.get(setting), texts, state),
    read(values, part, set) {
      const value = setting.schema.safeParse(parts.chosen(values, part, set.get(setting)));
      if (!value.success) return null;
      return {
        greeting: (texts) => parts.greeting?.(value.data, texts) ?? null,
        places: parts.places?.(value.data) ?? [],
        keep: (settings, owner) => settings.set(owner, setting, value.data),
      };
    },
    clear: (settings, owner) => settings.clear(owner, setting),
  };
}

function idSpan(kind: 'channel' | 'role', id: string): Span {
  return { text: `${kind === 'role' ? '@' : '#'}${id}`, mention: { kind, id } };
}

/** Channels as they are called, one behind another. */
export function channelSpans(ids: readonly string[]): readonly Span[] {
  return ids.flatMap((id, at) => [...(at === 0 ? [] : [{ text: ' ' }]), idSpan('channel', id)]);
}

/** Several channels or forums. */
function channelsPage(name: 'answerChannels' | 'forumChannels', pick: 'channel' | 'forum'): SettingPage {
  return pageOf<readonly string[]>(name, serverSettings[name], {
    shown: channelSpans,
    selects: (value, { settings }, state) => [
      {
        action: SET_ACTION,
        state: state(),
        placeholder: pick === 'forum' ? settings.pick.forums : settings.pick.channels,
        choices: [],
        pick,
        picked: value ?? [],
        most: MOST_CHANNELS,
      },
    ],
    chosen: (values) => values,
    places: (ids) => ids.map((id) => ({ kind: pick, id })),
  });
}

/** One of some values. */
function choicePage<T extends string>(
  name: 'defaultVisibility' | 'language',
  setting: Setting<T>,
  named: (value: T, texts: Texts) => string,
  values: readonly T[],
): SettingPage {
  return pageOf(name, setting, {
    shown: (value, texts) => [{ text: named(value, texts) }],
    selects: (_value, texts, state) => [
      {
        action: SET_ACTION,
        state: state(),
        placeholder: texts.settings.pick.value,
        choices: values.map((value) => ({ name: named(value, texts), value })),
      },
    ],
    chosen: ([value]) => value,
  });
}

/** Rates to choose from, stricter and stricter. Each as most and seconds. */
const RATES = [
  [10, 60],
  [5, 60],
  [2, 60],
  [1, 60],
  [1, 300],
] as const;

const EVERY = ['day', 'week'] as const;

/** Every setting of a server, in the order in which they are shown. */
export const settingPages: Readonly<Record<ServerSettingName, SettingPage>> = {
  answerChannels: channelsPage('answerChannels', 'channel'),
  defaultVisibility: choicePage(
    'defaultVisibility',
    serverSettings.defaultVisibility,
    (value, { settings }) => settings.visibilities[value],
    ['public', 'private'],
  ),
  language: choicePage('language', serverSettings.language, (code) => textsFor(code).name, LANGUAGES),
  moderatorRole: pageOf('moderatorRole', serverSettings.moderatorRole, {
    shown: (id) => [idSpan('role', id)],
    selects: (value, { settings }, state) => [
      {
        action: SET_ACTION,
        state: state(),
        placeholder: settings.pick.role,
        choices: [],
        pick: 'role',
        picked: value === null ? [] : [value],
      },
    ],
    chosen: ([id]) => id,
  }),
  cooldown: pageOf('cooldown', serverSettings.cooldown, {
    shown: ({ most, seconds }, { settings }) => [{ text: settings.rate(most, seconds) }],
    selects: (_value, { settings }, state) => [
      {
        action: SET_ACTION,
        state: state(),
        placeholder: settings.pick.value,
        choices: RATES.map(([most, seconds]) => ({
          name: settings.rate(most, seconds),
          value: `${most}/${seconds}`,
        })),
      },
    ],
    chosen([value = '']) {
      const [most, seconds] = value.split('/').map(Number);
      return { most, seconds };
    },
  }),
  logChannel: pageOf('logChannel', serverSettings.logChannel, {
    shown: (id) => [idSpan('channel', id)],
    selects: (value, texts, state) => [textChannel(value, texts, state())],
    chosen: ([id]) => id,
    greeting: (channelId, { settings }) => ({ channelId, text: settings.logBegins }),
  }),
  forumChannels: channelsPage('forumChannels', 'forum'),
  digest: pageOf('digest', serverSettings.digest, {
    shown: ({ channelId, every }, { settings }) => [
      idSpan('channel', channelId),
      { text: ` · ${settings.every[every]}` },
    ],
    selects: (value, texts, state) => [
      textChannel(value?.channelId ?? null, texts, state('channel')),
      // How often is asked once it is known where.
      ...(value === null
        ? []
        : [
            {
              action: SET_ACTION,
              state: state('every'),
              placeholder: texts.settings.pick.every,
              choices: EVERY.map((every) => ({ name: texts.settings.every[every], value: every })),
            },
          ]),
    ],
    chosen: ([value], part, before) =>
      part === 'every' ? { ...before, every: value } : { every: before?.every ?? 'week', channelId: value },
    greeting: ({ channelId, every }, { settings }) => ({ channelId, text: settings.digestBegins[every] }),
  }),
};

function textChannel(value: string | null, { settings }: Texts, state: State): Select {
  return {
    action: SET_ACTION,
    state,
    placeholder: settings.pick.channel,
    choices: [],
    pick: 'text',
    picked: value === null ? [] : [value],
  };
}
