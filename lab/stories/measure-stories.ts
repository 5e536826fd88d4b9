import { shinglesOf } from '../../src/sources/stories/shingles.js';
import { storiesOf } from '../../src/sources/stories/story-index.js';
import { seeded, shuffled } from '../parse/random.js';
import {
  makeVariants,
  VARIANT_KINDS,
  type NewsText,
  type Variant,
  type VariantKind,
} from './make-variants.js';
import { nearestOf } from './nearest.js';

/** How well copies are found; shares 0..1. */
export interface StoriesFigures {
  readonly articles: number;
  readonly variants: number;
  /** Of the pairs that were put into one story and have a made variant among them, those that are copies. */
  readonly precision: number;
  /** Of all pairs of copies, those that were put into one story. */
  readonly recall: number;
  /** By what was done: copies that were put with their article; of follow-ups, those that wrongly were. */
  readonly together: Readonly<Record<VariantKind, number>>;
}

/** Of all articles: those that only lend their text to follow-ups. */
const CARRIERS = 0.18;
/** Two articles of the set that share so much are copies that nobody labelled: one of them is left out. */
const COPIES_ALREADY = 0.6;

/**
 * Puts articles and variants of them into stories, on one half of the articles or the other; constants are tuned on the first.
 * @param count variants to make of this half
 */
export function measureStories(
  articles: readonly NewsText[],
  half: 'tuned on' | 'held out',
  count: number,
  seed: number,
): StoriesFigures {
  const random = seeded(seed);
  const order = shuffled(withoutCopies(articles), random);
  const middle = Math.floor(order.length / 2);
  const chosen = half === 'tuned on' ? order.slice(0, middle) : order.slice(middle);
  const lent = Math.floor(chosen.length * CARRIERS);
  const base = chosen.slice(lent);
  const variants = makeVariants(base, nearestOf(chosen.slice(0, lent), base), count, random);
  return figuresOf(base, variants);
}

function figuresOf(base: readonly NewsText[], variants: readonly Variant[]): StoriesFigures {
  const all = [
    ...base.map(({ id, text }) => ({ story: id, text, kind: null })),
    // A follow-up is a story of its own.
    ...variants.map(({ kind, source, text }, at) => ({
      story: kind === 'follow-up' ? `${source} followed by ${at}` : source,
      text,
      kind,
    })),
  ];
  const groupOf = new Map<number, number>();
  const groups = storiesOf(all.map(({ text }) => text));
  groups.forEach((group, at) => group.forEach((member) => groupOf.set(member, at)));
  let [found, right] = [0, 0];
  for (const group of groups) {
    for (const [one, other] of pairsOf(group)) {
      const [a, b] = [all[one], all[other]];
      if (a === undefined || b === undefined || (a.kind === null && b.kind === null)) continue;
      found += 1;
      if (a.story === b.story) right += 1;
    }
  }
  const members = new Map<string, number>();
  for (const { story } of all) members.set(story, (members.get(story) ?? 0) + 1);
  const copies = [...members.values()].reduce((sum, many) => sum + (many * (many - 1)) / 2, 0);
  const placeOf = new Map(base.map(({ id }, at) => [id, at]));
  const isTogether = ({ source }: Variant, at: number): boolean =>
    groupOf.get(base.length + at) === groupOf.get(placeOf.get(source) ?? -1);
  const shareOf = (kind: VariantKind): number => {
    const made = variants.flatMap((variant, at) => (variant.kind === kind ? [isTogether(variant, at)] : []));
    return made.filter((together) => together).length / Math.max(1, made.length);
  };
  return {
    articles: base.length,
    variants: variants.length,
    precision: found === 0 ? 1 : right / found,
    recall: right / Math.max(1, copies),
    together: {
      cut: shareOf('cut'),
      'added to': shareOf('added to'),
      headline: shareOf('headline'),
      dateline: shareOf('dateline'),
      edited: shareOf('edited'),
      'all of these': shareOf('all of these'),
      'follow-up': shareOf('follow-up'),
    },
  };
}

function withoutCopies(articles: readonly NewsText[]): NewsText[] {
  const kept: { article: NewsText; shingles: Uint32Array }[] = [];
  const standing = new Map<number, number[]>();
  for (const article of articles) {
    const shingles = shinglesOf(article.text);
    const shared = new Map<number, number>();
    for (const hash of shingles)
      for (const at of standing.get(hash) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    const isCopy = [...shared].some(([at, count]) => {
      const shorter = Math.min(shingles.length, kept[at]?.shingles.length ?? 0);
      return count > shorter * COPIES_ALREADY;
    });
    if (isCopy) continue;
    for (const hash of shingles) {
      const at = standing.get(hash);
      if (at === undefined) standing.set(hash, [kept.length]);
      else at.push(kept.length);
    }
    kept.push({ article, shingles });
  }
  return kept.map(({ article }) => article);
}

function* pairsOf(group: readonly number[]): Generator<readonly [number, number]> {
  for (const [at, one] of group.entries()) for (const other of group.slice(at + 1)) yield [one, other];
}

/** The figures in lines for people. */
export function renderStories(half: string, figures: StoriesFigures): string {
  const share = (value: number): string => value.toFixed(4);
  const kinds = VARIANT_KINDS.map((kind) => `  ${kind.padEnd(14)} ${share(figures.together[kind])}\n`).join(
    '',
  );
  return `${half}: ${figures.articles} articles, ${figures.variants} variants
precision ${share(figures.precision)}  recall ${share(figures.recall)}
put with the article that it was made of:
${kinds}`;
}
