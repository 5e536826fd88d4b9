import { setTimeout as delay } from 'node:timers/promises';
import { InteractionResponseType as Callback } from 'discord-api-types/v10';
import type { FakeDiscord, Shown } from '../../test/support/fake-discord/index.js';
import { textsFor } from '../../src/chat/texts/texts.js';
import { countsOf, type FaultCount } from './fault-count.js';

/** A question that the articles answer, and a word of the answer. */
export const ASKED_OFTEN = 'Who is Jared Kushner?';
const ANSWER = 'Kushner';

/** What one member put to the service. */
export interface Put {
  /** The interaction's token; null where Discord delivered nothing, since nobody was there. */
  readonly token: string | null;
  readonly shown: Shown | null;
}

/** What a member was shown of an interaction: how many messages, and what the last one is. */
interface Told {
  readonly messages: number;
  readonly what: string;
}

/** How long members wait for what they asked, in ms. */
const PATIENCE = 20_000;
/** Nothing more comes where nothing came for so long, in ms: longer than any promise waits to be made. */
const QUIET = 2500;

/** A member's act, with the token under which it is answered; it is waited for, and what fails is no error here. */
export async function put(
  act: (send: { timeoutMs: number; alter: (whole: Payload) => Payload }) => Promise<Shown>,
): Promise<Put> {
  let token: string | null = null;
  const alter = (whole: Payload): Payload => {
    token = String(whole['token']);
    return whole;
  };
  try {
    return { shown: await act({ timeoutMs: PATIENCE, alter }), token };
  } catch (error) {
    const isUndelivered = error instanceof Error && error.message.includes('no client has a session');
    return { shown: null, token: isUndelivered ? null : token };
  }
}

type Payload = Readonly<Record<string, unknown>>;

let members = 0;

/** An id that no member had before. */
export function newMember(): string {
  members += 1;
  return String(300_000_000_000_000_000n + BigInt(members));
}

/** A member whom nobody knows yet asks. */
export function ask(discord: FakeDiscord, question = ASKED_OFTEN): Promise<Put> {
  return put((send) => discord.slash('ask', { question }, { ...send, userId: newMember() }));
}

/** Resolves once the service has sent nothing for a while. */
export async function quiet(discord: FakeDiscord, ms = QUIET): Promise<void> {
  for (let before = -1; before !== discord.requests.length;) {
    before = discord.requests.length;
    await delay(ms);
  }
}

/** Counts what came of what was put. What was not delivered is no loss of ours, and is left out. */
export function tally(
  fault: string,
  discord: FakeDiscord,
  puts: readonly Put[],
  more: { readonly note?: string; readonly doubled?: number } = {},
): FaultCount {
  const told = toldIn(discord);
  const delivered = puts.flatMap(({ token }) => (token === null ? [] : [token]));
  const each = delivered.map((token) => told.get(token) ?? NOTHING);
  const undelivered = puts.length - delivered.length;
  const aside = undelivered === 0 ? [] : [`${undelivered} were asked while nobody was connected`];
  return {
    fault,
    asked: delivered.length,
    once: each.filter(({ messages }) => messages === 1).length,
    unanswered: each.filter(({ what }) => what === NOTHING.what).length,
    lost: each.filter(({ what }) => what === PROMISED).length,
    doubled: each.filter(({ messages }) => messages > 1).length + (more.doubled ?? 0),
    saw: countsOf(each.map(({ what }) => what)),
    note: [...aside, ...(more.note === undefined ? [] : [more.note])].join('; '),
  };
}

const NOTHING: Told = { messages: 0, what: 'nothing' };
const FORM = 'a form';
const PROMISED = 'a promise alone';

/** What members were told, by the interaction's token, out of what the service was granted. */
function toldIn(discord: FakeDiscord): Map<string, Told> {
  const told = new Map<string, Told & { readonly promised: boolean }>();
  for (const { method, path, body, status } of discord.requests) {
    if (status < 200 || status >= 300) continue;
    const [area, , second = '', third] = path.split('/').slice(1).map(decodeURIComponent);
    if (area !== 'interactions' && area !== 'webhooks') continue;
    const before = told.get(second) ?? { ...NOTHING, promised: false };
    const what = whatIs(body);
    if (area === 'interactions') {
      const promised = isPromise(body);
      told.set(second, promised ? { messages: 0, what: PROMISED, promised } : next(before, what));
    } else if (method === 'DELETE') {
      told.set(second, { messages: 0, what: 'nothing, on purpose', promised: false });
    } else if (method === 'PATCH') {
      // An edit fills what was promised, and is no message more where one stands.
      told.set(second, before.messages === 0 ? next(before, what) : { ...before, what });
    } else if (method === 'POST' && third === undefined) {
      told.set(second, next(before, what));
    }
  }
  return told;
}

function next({ messages }: Told, what: string): Told & { readonly promised: boolean } {
  return { messages: messages + 1, what, promised: false };
}

function isPromise(body: unknown): boolean {
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : null;
  return type === Callback.DeferredChannelMessageWithSource || type === Callback.DeferredMessageUpdate;
}

function whatIs(body: unknown): string {
  const text = JSON.stringify(body) ?? '';
  if (text.includes(`"type":${Callback.Modal}`) && text.includes('"title"')) return FORM;
  const { problem } = textsFor('en');
  if (text.includes(problem.failed('').slice(0, 30))) return 'an apology with a reference';
  if (text.includes(problem.busy)) return 'that too much is asked';
  return text.includes(ANSWER) ? 'the answer' : 'another reply';
}
