import { PermissionFlagsBits } from 'discord-api-types/v10';
import * as z from 'zod';
import { textsFor } from '../../src/chat/texts/texts.js';
import { memberPreferences } from '../../src/chat/member-preferences.js';
import { serverSettings } from '../../src/chat/server-settings.js';
import type { OpenStore } from '../../src/store/store-place.js';
import { buttonsOf, type FakeDiscord, type Shown } from '../../test/support/fake-discord/index.js';
import { newMember, ASKED_OFTEN } from './asking.js';

/** Something that a member has the service keep by a command, and how it is looked for afterwards. */
export interface KeepingAct {
  readonly name: string;
  /**
   * Does it as a member nobody knows yet.
   * @returns whom it was done for, and whether it was acknowledged
   */
  readonly act: (discord: FakeDiscord) => Promise<KeptInAct>;
  /** Whether what was acknowledged is there, all of it. */
  readonly isThere: (store: OpenStore['store'], kept: KeptInAct) => Promise<boolean>;
}

/** What was done. */
export interface KeptInAct {
  /** Whom or what it was done for. */
  readonly key: string;
  readonly isAcknowledged: boolean;
}

const english = textsFor('en');
const UNANSWERED = 'Where did the envoy of Norway meet the delegates?';
const moderator = { permissions: PermissionFlagsBits.ManageGuild };
const rows = z.array(z.object({ components: z.array(z.unknown()) }));
const list = z.object({ type: z.number(), custom_id: z.string() });
const BUTTON = 2;

/** Id of the list below a message. */
function listIn({ payload }: Shown, at = 0): string {
  const parts = rows.parse(payload.components).flatMap(({ components }) => components);
  const lists = parts
    .flatMap((part) => list.safeParse(part).data ?? [])
    .filter(({ type }) => type !== BUTTON);
  return lists[at]?.custom_id ?? 'none';
}

function buttonIn({ payload }: Shown, label: string): string {
  return buttonsOf(payload).find((each) => each.label === label)?.customId ?? label;
}

function says({ payload }: Shown, text: string): boolean {
  return payload.embeds.some(({ description = '' }) => description.includes(text.slice(0, 20)));
}

/** How long members wait, in ms. */
const timeoutMs = 12_000;

/** What is chosen as a preference. */
const CHOSEN = 'tr';

/** A preference; what it is tells that it is whole. */
const preference: KeepingAct = {
  name: 'preferences',
  async act(discord) {
    const userId = newMember();
    const page = await discord.slash('preferences', {}, { userId, timeoutMs });
    const done = await discord.choose(listIn(page), [CHOSEN], { message: page, userId, timeoutMs });
    return { key: userId, isAcknowledged: says(done, textsFor(CHOSEN).preferences.saved) };
  },
  isThere: async ({ settings }, { key }) =>
    (await settings.get({ kind: 'member', id: key }, memberPreferences.language)) === CHOSEN,
};

/** A setting of the server, whose one value is a channel that is another each time. */
const setting: KeepingAct = {
  name: 'settings',
  async act(discord) {
    const channel = newMember();
    const as = { ...moderator, timeoutMs };
    const overview = await discord.slash('settings', {}, as);
    const page = await discord.choose(listIn(overview), ['answerChannels'], { message: overview, ...as });
    const done = await discord.choose(listIn(page), [channel], { message: page, ...as });
    return { key: channel, isAcknowledged: says(done, 'Changed: Channels for answers') };
  },
  // A later one took its place, but the audit has each.
  async isThere({ settings, audit }, { key }) {
    const all = await audit.newest({ limit: 1_000_000 });
    return all.some(({ detail }) => detail?.includes(key) === true) && (await hasChannel(settings));
  },
};

async function hasChannel(settings: OpenStore['store']['settings']): Promise<boolean> {
  return (await settings.having(serverSettings.answerChannels)).length > 0;
}

const subscription: KeepingAct = {
  name: 'subscriptions',
  async act(discord) {
    const userId = newMember();
    const done = await discord.slash(
      'subscribe to',
      { about: 'Jared Kushner', where: 'private' },
      { userId, timeoutMs },
    );
    return { key: userId, isAcknowledged: says(done, english.subscriptions.added('Jared Kushner')) };
  },
  isThere: async ({ subscriptions }, { key }) => (await subscriptions.of({ member: key })).length === 1,
};

const gap: KeepingAct = {
  name: 'gaps',
  async act(discord) {
    const userId = newMember();
    const shown = await discord.slash('ask', { question: UNANSWERED }, { userId, timeoutMs });
    const done = await discord.press(buttonIn(shown, english.answering.watch), {
      message: shown,
      userId,
      timeoutMs,
    });
    return { key: userId, isAcknowledged: says(done, english.gaps.watching(90)) };
  },
  isThere: async ({ watches }, { key }) => (await watches.of(key)).length === 1,
};

/** Verdicts are kept without who gave them: they are told by the words, which are another each time. */
const feedback: KeepingAct = {
  name: 'feedback',
  async act(discord) {
    const userId = newMember();
    const as = { userId, timeoutMs };
    const shown = await discord.slash('ask', { question: ASKED_OFTEN }, as);
    const asked = await discord.press(buttonIn(shown, english.answering.right), { message: shown, ...as });
    const form = await discord.press(buttonIn(asked, english.feedback.no), { message: asked, ...as });
    const done = await discord.submit(form, { reason: ['other'], words: `words ${userId}` }, as);
    return { key: `words ${userId}`, isAcknowledged: says(done, english.feedback.noted) };
  },
  async isThere({ feedback: kept }, { key }) {
    const all = await kept.newest({ limit: 1_000_000 });
    return all.filter(({ complaint }) => complaint.words === key).length === 1;
  },
};

export const KEEPING_ACTS: readonly KeepingAct[] = [preference, setting, subscription, gap, feedback];
