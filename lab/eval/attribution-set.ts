import { join } from 'node:path';
import type { Attribution, AttributionKind } from '../../src/model/attribution.js';
import { atOnce } from '../../src/steps.js';
import { findAttributions } from '../../src/facts/languages/en/attribution/find-attributions.js';
import { layOutPlainText } from '../../src/sources/plain-text.js';
import { sentenceSegmenter, sentencesOfBlock, type SpanOffsets } from '../../src/language/sentences.js';
import { tokenize } from '../../src/language/tokenize.js';
import { readBrat, type GoldAttribution } from './brat.js';

/** What is read of a set of annotated articles. */
export interface AttributionFiles {
  readdir(path: string): Promise<string[]>;
  readFile(path: string, encoding: 'utf8'): Promise<string>;
}

/** Shares are 0..1, NaN where there is nothing to share. */
export interface AttributionMeasures {
  readonly articles: number;
  /** Predictions that name a source, and how many of them are right. */
  readonly predicted: number;
  readonly right: number;
  readonly precision: number;
  /** Gold attributions with a source, and the share found. */
  readonly gold: number;
  readonly recall: number;
  /** Of the right ones: the source ends on the same word; half of the gold content or more is found. */
  readonly sameHead: number;
  readonly contentFound: number;
}

export interface AttributionReport {
  /** Speech and findings against all gold attributions; recall over those whose cue is a word of speech. */
  readonly reported: AttributionMeasures;
  /** Thoughts and stances too, recall over all gold attributions with a source. */
  readonly all: AttributionMeasures;
}

/** Words that make an attribution a quoted or reported statement for measuring; not the finder's own list. */
const SPEECH =
  /\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|according to|add(?:s|ed|ing)?|announc\w+|argu\w+|report(?:s|ed|ing)?|stat(?:e|es|ed|ing)|wr(?:ite|ites|iting|ote|itten)|claim(?:s|ed|ing)?|not(?:e|es|ed|ing)|warn\w*|explain\w*|insist\w*|stress\w*|confirm\w*|den(?:y|ies|ied|ying)|acknowledg\w+|admit\w*|declar\w+|ask(?:s|ed|ing)?|call(?:s|ed|ing)?|suggest\w*|tweet\w*|emphasi[sz]\w+|contin(?:ued|ues)|respond\w*|repl(?:y|ies|ied)|cit(?:e|es|ed|ing)|describ\w+|mention\w*|pledg\w+|promis\w+|vow\w*|urg(?:e|es|ed|ing)|recall\w*|predict\w*|assert\w*|contend\w*|alleg\w+)\b/iu;
const REPORTED: ReadonlySet<AttributionKind> = new Set(['speech', 'finding']);

interface Annotated {
  readonly text: string;
  readonly gold: readonly GoldAttribution[];
  readonly found: readonly Attribution[];
}

/**
 * Measures who articles are found to attribute their claims to, on a folder in brat's format (`text/*.txt`,
 * `attributions/*.ann`; a text with two annotators counts twice). A prediction is right when its cue overlaps a gold
 * cue and its source a gold source of the same attribution, each matched once.
 *
 * @returns null where the folder is not there
 */
export async function measureAttribution(
  folder: string,
  fs: AttributionFiles,
): Promise<AttributionReport | null> {
  const articles = await readAnnotated(folder, fs);
  if (articles === null) return null;
  return {
    reported: measureAttributions(
      articles,
      ({ kind }) => REPORTED.has(kind),
      (text, { cues }) => cues.some(({ start, end }) => SPEECH.test(text.slice(start, end))),
    ),
    all: measureAttributions(
      articles,
      () => true,
      () => true,
    ),
  };
}

async function readAnnotated(folder: string, fs: AttributionFiles): Promise<Annotated[] | null> {
  const names = await fs.readdir(join(folder, 'attributions')).catch(() => null);
  if (names === null) return null;
  const texts = (await fs.readdir(join(folder, 'text'))).map((name) => name.replace(/\.txt$/u, ''));
  const articles: Annotated[] = [];
  for (const name of names.filter((name) => name.endsWith('.ann')).sort()) {
    const of = texts.filter((text) => name.startsWith(text)).sort((a, b) => b.length - a.length)[0];
    if (of === undefined) continue;
    const text = await fs.readFile(join(folder, 'text', `${of}.txt`), 'utf8');
    const annotations = await fs.readFile(join(folder, 'attributions', name), 'utf8');
    articles.push({ text, gold: readBrat(annotations, text), found: find(text) });
  }
  return articles;
}

function find(text: string): Attribution[] {
  const segmenter = sentenceSegmenter('en');
  const sentences = layOutPlainText(text).flatMap((block) =>
    sentencesOfBlock(segmenter, text, block).map((span) => {
      const tokens = tokenize(text.slice(span.start, span.end)).map((token) => ({
        ...token,
        start: token.start + span.start,
        end: token.end + span.start,
      }));
      return { ...span, tokens, block };
    }),
  );
  return atOnce(findAttributions(text, sentences));
}

function measureAttributions(
  articles: readonly Annotated[],
  predicts: (found: Attribution) => boolean,
  wanted: (text: string, gold: GoldAttribution) => boolean,
): AttributionMeasures {
  let [predicted, right, gold, recalled, heads, contents] = [0, 0, 0, 0, 0, 0];
  for (const { text, gold: all, found } of articles) {
    const open = all.filter(({ sources }) => sources.length > 0);
    gold += open.filter((attribution) => wanted(text, attribution)).length;
    for (const prediction of found.filter(predicts)) {
      predicted += 1;
      const at = open.findIndex((attribution) => matches(prediction, attribution));
      const [match] = at < 0 ? [] : open.splice(at, 1);
      if (match === undefined) continue;
      right += 1;
      if (wanted(text, match)) recalled += 1;
      if (sameHead(prediction, match)) heads += 1;
      if (overlapOf(prediction.contents, match.contents) * 2 >= lengthOf(match.contents)) contents += 1;
    }
  }
  return {
    articles: articles.length,
    predicted,
    right,
    precision: right / predicted,
    gold,
    recall: recalled / gold,
    sameHead: heads / right,
    contentFound: contents / right,
  };
}

function matches({ cue, source }: Attribution, { cues, sources }: GoldAttribution): boolean {
  return overlapOf([cue], cues) > 0 && overlapOf([source], sources) > 0;
}

function sameHead({ source, named }: Attribution, { sources }: GoldAttribution): boolean {
  const ends = new Set([source.end, named?.end]);
  return sources.some(({ end }) => ends.has(end));
}

function overlapOf(some: readonly SpanOffsets[], others: readonly SpanOffsets[]): number {
  const shared = (a: SpanOffsets, b: SpanOffsets): number =>
    Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return some.flatMap((a) => others.map((b) => shared(a, b))).reduce((sum, length) => sum + length, 0);
}

function lengthOf(spans: readonly SpanOffsets[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
