import type { KeyObject } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import { textsFor } from '../../src/chat/texts/texts.js';
import { LANGUAGES } from '../../src/language/languages.js';
import { createSigner } from '../interactions/send-load.js';
import type { Fleet, FleetProcess } from './fleet.js';

/** How long a change took from being acknowledged until every process had it, in ms; null where one did not have it in time. */
export interface Reached {
  readonly what: 'an article added' | 'an article removed' | 'a setting changed';
  readonly ms: number | null;
}

/** Changes made to a fleet. */
export interface Changing {
  readonly add: () => Promise<Reached>;
  readonly remove: () => Promise<Reached>;
  readonly set: () => Promise<Reached>;
}

/** Longest that a change is waited for, in ms, and between two looks. */
const WITHIN = 30_000;
const LOOK_EVERY = 50;
/** As `startService` gives it. */
const ADMIN = { authorization: 'Bearer of-a-service-that-is-measured', 'content-type': 'application/json' };

const PLACES = [
  'Lisbon',
  'Porto',
  'Faro',
  'Bergen',
  'Turku',
  'Malmö',
  'Gdynia',
  'Rostock',
  'Ghent',
  'Nantes',
];
const QUESTION = 'Where did Signe Berg meet delegates?';

const ready = z.object({ snapshot: z.object({ articles: z.number(), version: z.string() }) });
const shown = z.object({ data: z.object({ components: z.array(z.unknown()) }).loose() });

/** Makes changes at one process after another, each of which all others are to have. */
export function changing(fleet: Fleet, key: KeyObject): Changing {
  let at = 0;
  const signed = createSigner(key, ENVELOPE, () => Date.now());
  let added: string | null = null;
  let chosen = 0;
  const one = (): FleetProcess => {
    const running = fleet.running();
    at += 1;
    const process = running[at % running.length];
    if (process === undefined) throw new Error('no process runs');
    return process;
  };
  const says = async ({ url }: FleetProcess): Promise<string> => {
    const response = await fetch(new URL('/api/ask', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question: QUESTION }),
    });
    return await response.text();
  };
  const interact = async ({ url }: FleetProcess, interaction: object): Promise<string> => {
    const response = await fetch(new URL('/interactions', url), { method: 'POST', ...signed(interaction) });
    return await response.text();
  };
  /** Whether all answer by what a report of that place says, or none does. */
  const allSay = async (place: string, isSo: boolean): Promise<boolean> => {
    const each = await Promise.all(fleet.running().map((process) => says(process).catch(() => null)));
    return each.every((told) => told?.includes(`delegates in ${place}`) === isSo);
  };
  /** Since now, until all say so. */
  const untilAll = async (
    what: Reached['what'],
    has: (process: FleetProcess) => Promise<boolean>,
  ): Promise<Reached> => {
    const began = performance.now();
    const each = fleet.running().map(async (process) => {
      while (!process.isKilled() && performance.now() - began < WITHIN) {
        if (await has(process).catch(() => false)) return performance.now() - began;
        await delay(LOOK_EVERY);
      }
      return process.isKilled() ? 0 : null;
    });
    const times = await Promise.all(each);
    const ms = times.includes(null) ? null : Math.max(...times.map((time) => time ?? 0));
    return { what, ms };
  };
  return {
    async add() {
      const place = PLACES[at % PLACES.length] ?? 'Lisbon';
      const text = `---\ntitle: Signe Berg in ${place}\npublished: 2025-10-09\nlanguage: en\n---\nSigne Berg, the envoy of Norway, met delegates in ${place} on Thursday and spoke with them for two hours.\n`;
      const isNew = await since(fleet);
      const response = await fetch(new URL('/admin/articles', one().url), {
        method: 'POST',
        headers: ADMIN,
        body: JSON.stringify({ name: `${place}.md`, text }),
      });
      if (response.status !== 201) throw new Error(`an article was not added: ${response.status}`);
      added = place;
      const reached = await untilAll('an article added', isNew);
      return (await allSay(place, true)) ? reached : { ...reached, ms: null };
    },
    async remove() {
      const place = added ?? '';
      const isNew = await since(fleet);
      const id = encodeURIComponent(`added/${place.toLowerCase().replace('ö', 'o')}`);
      const response = await fetch(new URL(`/admin/articles/${id}`, one().url), {
        method: 'DELETE',
        headers: ADMIN,
      });
      if (response.status !== 200) throw new Error(`an article was not removed: ${response.status}`);
      const reached = await untilAll('an article removed', isNew);
      return (await allSay(place, false)) ? reached : { ...reached, ms: null };
    },
    async set() {
      const process = one();
      const page = shown.safeParse(JSON.parse(await interact(process, PREFERENCES)));
      // One that is too late to answer has answered nothing.
      if (!page.success) return { what: 'a setting changed', ms: null };
      const select = selectOf(page.data.data.components);
      chosen += 1;
      const language = LANGUAGES[chosen % LANGUAGES.length] ?? LANGUAGES[0];
      await interact(process, {
        type: 3,
        data: { custom_id: select, component_type: 3, values: [language] },
        message: { id: '6', flags: 64 },
      });
      const { title } = textsFor(language).preferences;
      return await untilAll('a setting changed', async (each) =>
        (await interact(each, PREFERENCES)).includes(JSON.stringify(title).slice(1, -1)),
      );
    },
  };
}

const ENVELOPE = {
  application_id: '1',
  guild_id: '2',
  channel_id: '3',
  member: { user: { id: '100000000000000001' }, permissions: '0' },
  locale: 'en-US',
  version: 1,
};
const PREFERENCES = { type: 2, data: { id: '5', name: 'preferences', type: 1, options: [] } };

const isLanguage = (value: string): boolean => LANGUAGES.some((code) => code === value);

const holder = z.object({ components: z.array(z.unknown()) }).loose();
const named = z
  .object({ custom_id: z.string(), options: z.array(z.object({ value: z.string() }).loose()) })
  .loose();

/** The custom id of the list that languages are chosen from. */
function selectOf(components: readonly unknown[]): string {
  for (const component of components) {
    const list = named.safeParse(component);
    if (list.success && list.data.options.some(({ value }) => isLanguage(value))) return list.data.custom_id;
    const within = holder.safeParse(component);
    const found = within.success ? selectOf(within.data.components) : '';
    if (found !== '') return found;
  }
  return '';
}

/** Whether a process answers from something else than what it does now. */
async function since(fleet: Fleet): Promise<(process: FleetProcess) => Promise<boolean>> {
  const before = new Map(
    await Promise.all(
      fleet.running().map(async (process) => [process.url, (await servedBy(process)).version] as const),
    ),
  );
  return async (process) => (await servedBy(process)).version !== before.get(process.url);
}

/** The version that a process answers from, and how many articles that has. */
export async function servedBy({ url }: FleetProcess): Promise<z.infer<typeof ready>['snapshot']> {
  return ready.parse(await (await fetch(new URL('/readyz', url))).json()).snapshot;
}
