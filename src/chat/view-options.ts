import * as z from 'zod';
import { inOrder, periodOf } from '../views/period.js';
import type { Option, Typist, Wording } from './option.js';
import { choiceValueOf } from './texts/menu-names.js';
import { isForeign, languageOption } from './reply-language.js';
import type { Choice, Reply, State, Visibility } from './reply.js';
import { privateNotice } from './reply.js';
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

/** A day, month or year that exists; null where it is left out or blank. */
export const periodSchema = z
  .string()
  .trim()
  .refine((value) => value === '' || periodOf(value) !== null)
  .default('')
  .transform((value) => (value === '' ? null : value));

/** A page; what is none is the first. */
export const pageSchema = z.int().min(1).catch(1);

/** A name or words as a button carries them; null where there are none. */
export const wordsSchema = z.string().max(maxWords).nullish().default(null);

/** A wish we cannot read is taken for private: shown too little can be asked again, shown too much cannot be undone. */
const visibilitySchema = z
  .string()
  .default('no')
  .transform(choiceValueOf)
  .pipe(z.enum(['yes', 'no']))
  .catch('yes')
  .transform((wish): Visibility => (wish === 'yes' ? 'private' : 'public'));

/** A stretch of time, and the day after which articles are left out; null is open. */
export interface TimeSpan {
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: string | null;
}

/** What is wrong with a stretch of time whose ends exist; null where nothing is. */
export function wrongSpan({ from, to }: TimeSpan, texts: Texts): Reply | null {
  return inOrder(from, to) ? null : privateNotice(texts.facts.badOrder);
}

/** What is given of these, for a button to carry. */
export function stateOf(given: Readonly<Record<string, string | null>>): State {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
  );
}

/** Room for what is no date, in characters: the reply says what one looks like, which Discord's own complaint does not. */
export const roomForDate = 40;

/** The option for one end of a stretch of time. */
export function periodOption(name: string, description: Wording): Option<string | null> & { kind: 'text' } {
  return {
    kind: 'text',
    description,
    maxLength: roomForDate,
    schema: periodSchema,
    wrong: ({ facts }) => facts.badDate(name),
  };
}

/** The options that several commands share. */
export const sharedOptions = {
  asOf: {
    kind: 'text',
    description: ({ commands }) => commands.shared.asOf,
    maxLength: roomForDate,
    schema: daySchema,
    wrong: ({ ask }) => ask.badDate('as-of'),
  },
  page: {
    kind: 'integer',
    description: ({ commands }) => commands.shared.page,
    min: 1,
    schema: pageSchema,
  },
  language: languageOption,
  private: {
    kind: 'choice',
    description: ({ commands }) => commands.shared.private,
    // Name and value are the same, since clients sometimes send the one for the other.
    choices: [
      { name: 'yes', value: 'yes' },
      { name: 'no', value: 'no' },
    ],
    schema: visibilitySchema,
  },
} as const satisfies Record<string, Option>;

const mostNames = 25;

/** The people, organisations, countries and places that a member may be about to name. */
export async function nameChoices(
  typed: string,
  services: Services,
  { language }: Typist,
): Promise<Choice[]> {
  const text = typed.slice(0, maxWords);
  const looked = await services.facts.names({ text, language, limit: mostNames });
  if (looked.state !== 'ready') return [];
  return looked.view.names.map(({ id, name }) => ({
    name,
    // A name in other letters tells what language the reply is to be in; an id does not.
    value: id.length <= maxWords && !isForeign(name) ? id : name,
  }));
}
