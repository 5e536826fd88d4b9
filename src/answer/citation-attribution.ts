import { claimedAttributions, wordsAt } from '../facts/attribution/attribution-at.js';
import type { SpanOffsets } from '../language/sentences.js';
import type { Attribution } from '../model/attribution.js';
import type { PassageReading } from '../search/passage-reading.js';

/** What leads back to the sentences before: a quotation, or "he". */
const LEADS_BACK = /["“”„«»]|\b(?:he|she|they|it|them)\b/iu;

/** Whether a text has a quotation, or "he", so that who says it may stand before it. */
export function leadsBack(text: string): boolean {
  return LEADS_BACK.test(text);
}

/**
 * Who sentences of an article say it comes from, in its own words: those with the words that answer, else all of them.
 * Where somebody tells what another said it is the one who tells it. Null where nobody is named, and where they do not agree,
 * since one party's claim must not be shown as another's.
 *
 * @param text the article's
 * @param reading of the passage that the quoted sentences are of
 * @param answering the spans that answer, possibly none
 */
export function sourceOf(
  text: string,
  reading: { readonly sentences: readonly SpanOffsets[] } & Pick<PassageReading, 'attributions'>,
  quoted: readonly SpanOffsets[],
  answering: readonly SpanOffsets[],
): string | null {
  const start = reading.sentences[0]?.start ?? 0;
  const end = quoted.at(-1)?.end ?? reading.sentences.at(-1)?.end ?? 0;
  const attributions = reading.attributions(LEADS_BACK.test(text.slice(start, end)));
  const inside = (sentence: SpanOffsets): SpanOffsets[] =>
    answering.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const speaking = quoted.filter((sentence) => inside(sentence).length > 0);
  const sources =
    speaking.length > 0
      ? speaking.flatMap((sentence) =>
          inside(sentence).map((span) => speakerAt(text, attributions, span.start)),
        )
      : quoted.map((sentence) => speakerOf(text, attributions, sentence));
  const [source = null, ...others] = new Set(sources);
  return others.length === 0 ? source : null;
}

/** Everybody whom a sentence of a passage says that something in it comes from, by its own words. @param text the article's */
export function sourcesIn(
  text: string,
  reading: Pick<PassageReading, 'attributions'>,
  sentence: SpanOffsets,
): readonly (string | null)[] {
  return speakersOf(
    text,
    reading.attributions(LEADS_BACK.test(text.slice(sentence.start, sentence.end))),
    sentence,
  );
}

/** Whom the claim at an offset comes from in the end, or the clause "X said" that the offset stands in. */
function speakerAt(text: string, attributions: readonly Attribution[], offset: number): string | null {
  const outer = claimedAttributions(attributions).at(offset).at(-1);
  if (outer !== undefined) return nameOf(text, outer);
  const clause = attributions.find((attribution) => {
    const { source, cue, contents } = attribution;
    const starts = [source.start, cue.start];
    const ends = [source.end, cue.end, ...contents.map(({ end }) => end)];
    return offset >= Math.min(...starts) && offset < Math.max(...ends) && conveysClaim(attribution);
  });
  return clause === undefined ? null : nameOf(text, clause);
}

/** The one source of a sentence; null where it has none or more than one. */
function speakerOf(text: string, attributions: readonly Attribution[], sentence: SpanOffsets): string | null {
  const [speaker = null, ...others] = speakersOf(text, attributions, sentence);
  return others.length === 0 ? speaker : null;
}

/** The sources of a sentence, each once; null for one that is not named. */
function speakersOf(
  text: string,
  attributions: readonly Attribution[],
  sentence: SpanOffsets,
): readonly (string | null)[] {
  const claims = claimedAttributions(attributions);
  const speakers = attributions
    .filter(conveysClaim)
    .filter(({ contents }) => contents.some(({ start, end }) => start < sentence.end && end > sentence.start))
    .map((attribution) => nameOf(text, claims.at(attribution.cue.start).at(-1) ?? attribution));
  return [...new Set(speakers)];
}

function conveysClaim({ kind }: Attribution): boolean {
  return kind === 'speech' || kind === 'finding' || kind === 'thought';
}

function nameOf(text: string, { named }: Attribution): string | null {
  const name = named === null ? '' : wordsAt(text, named);
  return name.length < 2 ? null : name;
}
