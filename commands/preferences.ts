import * as z from 'zod';
import type { OwnSettings, SettingOwner, Settings } from '../src/app/ports.js';
import { defineAction, defineCommand, type Handling, type SlashCommand } from '../src/chat/command.js';
import { memberPreferences, readMemberPreferences } from '../src/chat/member-preferences.js';
import { everyone } from '../src/chat/precondition.js';
import {
  privateNotice,
  updateWith,
  type Choice,
  type Reply,
  type ReplyBlock,
  type Select,
} from '../src/chat/reply.js';
import { textsFor, type Texts } from '../src/chat/texts/texts.js';
import { sharedOptions } from '../src/chat/view-options.js';
import { LANGUAGES } from '../src/language/languages.js';

const NAMES = ['language', 'visibility', 'keepQuestions'] as const;
type Name = (typeof NAMES)[number];
const choose = z.object({ name: z.enum(NAMES) });
const noState = z.object({});

/** A choice that takes back what was chosen; the value of no preference. */
const USUAL = 'usual';

function shown(name: Name, set: OwnSettings, { preferences }: Texts): string {
  const chosen = readMemberPreferences(set);
  switch (name) {
    case 'language':
      return chosen.language === null ? preferences.unset.language : textsFor(chosen.language).name;
    case 'visibility':
      return chosen.visibility === null
        ? preferences.unset.visibility
        : preferences.visibilities[chosen.visibility];
    default:
      return preferences.kept[chosen.keepQuestions ? 'yes' : 'no'];
  }
}

function choicesOf(name: Name, { preferences }: Texts): readonly Choice[] {
  const usual = { name: preferences.usual, value: USUAL };
  switch (name) {
    case 'language':
      return [...LANGUAGES.map((code) => ({ name: textsFor(code).name, value: code })), usual];
    case 'visibility':
      return [
        { name: preferences.visibilities.public, value: 'public' },
        { name: preferences.visibilities.private, value: 'private' },
        usual,
      ];
    default:
      return [
        { name: preferences.keepChoices.yes, value: 'yes' },
        { name: preferences.keepChoices.no, value: USUAL },
      ];
  }
}

function page(set: OwnSettings, texts: Texts, said: string | null = null): Reply {
  const { preferences } = texts;
  const block = (text: string): ReplyBlock => ({
    kind: 'paragraph',
    spans: [{ text, style: 'bold' }],
    priority: 9,
  });
  const isSet = Object.values(memberPreferences).some((setting) => set.get<unknown>(setting) !== null);
  return {
    kind: 'reply',
    visibility: 'private',
    tone: 'information',
    blocks: [
      ...(said === null ? [] : [block(said)]),
      { kind: 'heading', spans: [{ text: preferences.title }], priority: 9 },
      ...NAMES.map((name): ReplyBlock => ({
        kind: 'item',
        spans: [
          { text: `${preferences.names[name]}:`, style: 'bold' },
          { text: ` ${shown(name, set, texts)}` },
        ],
        priority: 5,
      })),
      { kind: 'note', spans: [{ text: preferences.everywhere }] },
    ],
    selects: NAMES.map((name): Select => ({
      action: 'preferences/choose',
      state: { name },
      placeholder: preferences.pick[name],
      choices: choicesOf(name, texts),
    })),
    ...(isSet ? { actions: [{ label: preferences.forget, action: 'preferences/forget', state: {} }] } : {}),
  };
}

/** `/preferences`: what a member has chosen for themselves, in every server. */
export function createPreferences({ settings }: { readonly settings: Settings }): SlashCommand {
  const ownerOf = ({ caller }: Handling): SettingOwner => ({ kind: 'member', id: caller.userId });

  /** Keeps a choice; false where it is none that there is. */
  async function keep(name: Name, value: string, owner: SettingOwner): Promise<boolean> {
    const setting = memberPreferences[name];
    const chosen = setting.schema.safeParse(name === 'keepQuestions' ? value === 'yes' : value);
    if (value === USUAL) await settings.clear(owner, setting);
    else if (chosen.success) await settings.set<unknown>(owner, setting, chosen.data);
    else return false;
    return true;
  }

  /** In the language that is in force from here on. */
  async function shownNow(context: Handling, said: (texts: Texts) => string): Promise<Reply> {
    const set = await settings.all(ownerOf(context));
    const texts = textsFor(set.get(memberPreferences.language) ?? context.texts.code);
    return page(set, texts, said(texts));
  }

  return defineCommand({
    name: 'preferences',
    description: ({ commands }) => commands.preferences.description,
    options: { language: sharedOptions.language },
    preconditions: [everyone],
    run: async (context) => page(await settings.all(ownerOf(context)), context.texts),
    actions: {
      choose: defineAction({
        state: choose,
        async run(context) {
          const [value = ''] = context.values;
          if (!(await keep(context.state.name, value, ownerOf(context))))
            return privateNotice(context.texts.problem.outdated);
          return updateWith(await shownNow(context, ({ preferences }) => preferences.saved));
        },
      }),
      forget: defineAction({
        state: noState,
        async run(context) {
          // Only these: what else is kept of a member is shown and deleted elsewhere.
          for (const setting of Object.values(memberPreferences))
            await settings.clear(ownerOf(context), setting);
          return updateWith(await shownNow(context, ({ preferences }) => preferences.forgotten));
        },
      }),
    },
  });
}
