import { z } from 'zod';
import type { OptionValue } from './reply.js';
import { inOrder, periodOf } from '../views/period.js';
import type { Choice, CommandOption } from './command.js';
import type { Services } from '../app/services.js';
import type { Texts } from './texts/texts.js';

/** Characters of a name or matter. */
export const maxWords = 100;

/** A day that exists; left out or left blank it is no wish at all. */
export const daySchema = z
  .string()
  .trim()
  .pipe(z.union([z.literal(''), z.iso.date()]))
  .default('')
  .transform((day) => (day === '' ? null : day));

const periodSchema = z
  .string()
  .trim()
  .refine((value) => value === '' || periodOf(value) !== null)
  .default('')
  .transform((value) => (value === '' ? null : value));

/** A page; what is none is the first. */
export const pageSchema = z.int().min(1).catch(1);

/** A wish we cannot read is taken for private: shown too little can be asked again, shown too much cannot be undone. */
const privateSchema = z.enum(['yes', 'no']).default('no').catch('yes');

type Options = Readonly<Record<string, OptionValue>>;

/** For whom a reply is. */
export function visibilityOf(options: Options): 'public' | 'private' {
  return privateSchema.parse(options['private']) === 'yes' ? 'private' : 'public';
}

/** A stretch of time, and the day after which articles are left out; null is open. */
export interface TimeSpan {
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: string | null;
}

/** A span as short as a button needs it: `20251001-20251031-20251013`, each part may be missing. */
export function packSpan({ from, to, asOf }: TimeSpan): string | null {
  if (from === null && to === null && asOf === null) return null;
  return [from, to, asOf].map((date) => date?.replaceAll('-', '') ?? '').join('-');
}

const packed = z.string().regex(/^(?:\d{4,8})?-(?:\d{4,8})?-(?:\d{8})?$/);

function unpackDate(digits: string): string | undefined {
  return digits === ''
    ? undefined
    : [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].filter(Boolean).join('-');
}

/** The span of a request, from its options or from a button; a text that says what is wrong with one otherwise. */
export function timeSpanOf(options: Options, texts: Texts): TimeSpan | string {
  const button = packed.safeParse(options['span']);
  const [from, to, asOf] = button.success
    ? button.data.split('-').map(unpackDate)
    : [options['from'], options['to'], options['as-of']];
  const [first, last, day] = [
    periodSchema.safeParse(from),
    periodSchema.safeParse(to),
    daySchema.safeParse(asOf),
  ];
  if (!first.success) return texts.facts.badDate('from');
  if (!last.success) return texts.facts.badDate('to');
  if (!day.success) return texts.ask.badDate;
  const span = { from: first.data, to: last.data, asOf: day.data };
  return inOrder(span.from, span.to) ? span : texts.facts.badOrder;
}

/** The options that several commands share. */
export const sharedOptions = {
  asOf: {
    name: 'as-of',
    description: 'Leave out articles after this day, such as 2025-10-08',
    descriptionLocalizations: { tr: 'Bu günden sonraki makaleleri dikkate alma; örneğin 2025-10-08' },
    type: 'string',
    // Room for what is no date: the reply says what one looks like, which Discord's own complaint does not.
    maxLength: 40,
  },
  page: {
    name: 'page',
    description: 'Page of the list (default: 1)',
    descriptionLocalizations: { tr: 'Listenin sayfası (varsayılan: 1)' },
    type: 'integer',
    min: 1,
  },
  private: {
    name: 'private',
    description: 'Show the answer to you alone (default: no)',
    descriptionLocalizations: { tr: 'Yanıtı yalnızca siz görürsünüz (varsayılan: no)' },
    type: 'choice',
    // Name and value are the same, since clients sometimes send the one for the other.
    choices: [
      { name: 'yes', value: 'yes' },
      { name: 'no', value: 'no' },
    ],
  },
} as const satisfies Record<string, CommandOption>;

const mostNames = 25;

/** The people, organisations, countries and places that a member may be about to name. */
export async function nameChoices(services: Services, typed: string): Promise<Choice[]> {
  const looked = await services.facts.names({ text: typed.slice(0, maxWords), limit: mostNames });
  if (looked.state === 'reading') return [];
  return looked.view.names.map(({ id, name }) => ({ name, value: id.length <= maxWords ? id : name }));
}
