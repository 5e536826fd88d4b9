import { shuffled } from '../parse/random.js';

/** What was done to an article. */
export const VARIANT_KINDS = [
  'cut',
  'added to',
  'headline',
  'dateline',
  'edited',
  'all of these',
  'follow-up',
] as const;
export type VariantKind = (typeof VARIANT_KINDS)[number];

/** An article of the set. */
export interface NewsText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A text that was made of an article. A follow-up is another story that repeats a paragraph of it. */
export interface Variant {
  readonly kind: VariantKind;
  /** Id of the article it was made of. */
  readonly source: string;
  readonly text: string;
}

/** Of every hundred, in the order of the kinds. */
const SHARES: Readonly<Record<VariantKind, number>> = {
  cut: 15,
  'added to': 15,
  headline: 10,
  dateline: 10,
  edited: 15,
  'all of these': 10,
  'follow-up': 25,
};
const DATELINES = ['DOHA', 'CAIRO', 'WASHINGTON (AP)', 'LONDON, Jan 5 (Reuters)', 'ANKARA'];
const BYLINES = ['By A. Writer', 'By Our Correspondent', 'By Sam Porter and Lee Hill', 'Staff and agencies'];

/**
 * Makes variants of articles: copies as other papers print them, and follow-ups that are none.
 * @param articles those that copies are made of
 * @param carriers articles that are given to nobody else, each with the one whose subject is nearest: they become follow-ups
 */
export function makeVariants(
  articles: readonly NewsText[],
  carriers: readonly { readonly carrier: NewsText; readonly near: NewsText }[],
  count: number,
  random: () => number,
): Variant[] {
  const order = shuffled(articles, random);
  const follow = shuffled(carriers, random);
  return Array.from({ length: count }, (_, at) => {
    const kind = kindAt(at % 100);
    if (kind === 'follow-up') {
      const { carrier, near } = pickAt(
        follow,
        Math.floor(at / 100) * SHARES[kind] + (at % 100) - (100 - SHARES[kind]),
      );
      return {
        kind,
        source: near.id,
        text: followUp(paragraphsOf(near), paragraphsOf(carrier), random).join('\n\n'),
      };
    }
    const article = pickAt(order, at);
    const text = copied(kind, paragraphsOf(article), article, articles, random);
    return { kind, source: article.id, text: text.join('\n\n') };
  });
}

function kindAt(at: number): VariantKind {
  let from = 0;
  for (const kind of VARIANT_KINDS) {
    from += SHARES[kind];
    if (at < from) return kind;
  }
  return 'follow-up';
}

function copied(
  kind: Exclude<VariantKind, 'follow-up'>,
  paragraphs: readonly string[],
  article: NewsText,
  others: readonly NewsText[],
  random: () => number,
): string[] {
  const ways: Readonly<Record<typeof kind, () => string[]>> = {
    cut: () => cut(paragraphs, 0.35 + random() * 0.5, random),
    'added to': () => addedTo(paragraphs, others, 0.1 + random() * 0.5, random),
    headline: () => [pick(others, random).title, ...paragraphs],
    dateline: () => datelined(paragraphs, random),
    edited: () => edited(paragraphs, 0.01 + random() * 0.05, random),
    'all of these': () => {
      const rest = addedTo(cut(paragraphs, 0.6 + random() * 0.3, random), others, 0.15, random);
      return [article.title.toUpperCase(), ...datelined(edited(rest, 0.02, random), random)];
    },
  };
  return ways[kind]();
}

/** The first so many of the words, and sometimes a paragraph out of the middle is missing too. */
function cut(paragraphs: readonly string[], share: number, random: () => number): string[] {
  const most = wordsIn(paragraphs) * share;
  const kept: string[] = [];
  for (const paragraph of paragraphs) {
    if (kept.length > 0 && wordsIn(kept) >= most) break;
    kept.push(paragraph);
  }
  const missing = random() < 0.5 && kept.length > 4 ? 1 + Math.floor(random() * (kept.length - 2)) : -1;
  return kept.filter((_, at) => at !== missing);
}

/** Paragraphs of other articles somewhere behind the first, of a share of its own words; never much of one of them. */
function addedTo(
  paragraphs: readonly string[],
  others: readonly NewsText[],
  share: number,
  random: () => number,
): string[] {
  const most = wordsIn(paragraphs) * share;
  const added: string[] = [];
  while (wordsIn(added) < most) {
    const own = paragraphsOf(pick(others, random));
    const few = words(pick(own, random), wordsIn(own) * 0.25);
    added.push(few);
  }
  const at = 1 + Math.floor(random() * paragraphs.length);
  return [...paragraphs.slice(0, at), ...added, ...paragraphs.slice(at)];
}

function datelined(paragraphs: readonly string[], random: () => number): string[] {
  const [first = '', ...rest] = paragraphs;
  const bare = first.replace(/^[A-Z][A-Z ,]+(?:\([^)]*\))? [-–—]+ /, '');
  return [pick(BYLINES, random), `${pick(DATELINES, random)} — ${bare}`, ...rest];
}

/** A share of the words replaced, left out or doubled; quotation marks and dashes as another desk sets them. */
function edited(paragraphs: readonly string[], share: number, random: () => number): string[] {
  const all = paragraphs.flatMap((paragraph) => paragraph.split(' '));
  return paragraphs.map((paragraph) =>
    paragraph
      .replaceAll('"', '”')
      .replaceAll("'", '’')
      .replaceAll('--', '–')
      .split(' ')
      .flatMap((word) => {
        if (random() >= share) return [word];
        const way = random();
        if (way < 0.6) return [pick(all, random)];
        return way < 0.8 ? [] : [word, pick(all, random)];
      })
      .join(' '),
  );
}

/** Another article with paragraphs of this one as background: up to a third of what it says, and of what this one says. */
function followUp(paragraphs: readonly string[], own: readonly string[], random: () => number): string[] {
  const most = Math.min(wordsIn(own), wordsIn(paragraphs)) * (0.1 + random() * 0.25);
  const background: string[] = [];
  for (const paragraph of paragraphs.slice(Math.floor(random() * paragraphs.length))) {
    if (background.length > 0 && wordsIn([...background, paragraph]) > most) break;
    background.push(words(paragraph, most));
  }
  return [...own, ...background];
}

/** The first so many words. */
function words(paragraph: string, most: number): string {
  return paragraph
    .split(' ')
    .slice(0, Math.max(10, Math.floor(most)))
    .join(' ');
}

function paragraphsOf({ text }: NewsText): string[] {
  return text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
}

function wordsIn(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.split(/\s+/).length, 0);
}

function pick<T>(values: readonly T[], random: () => number): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('there is nothing to choose from');
  return value;
}

function pickAt<T>(values: readonly T[], at: number): T {
  const value = values[at % values.length];
  if (value === undefined) throw new Error('there is nothing to choose from');
  return value;
}
