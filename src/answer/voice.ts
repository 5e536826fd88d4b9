import { wordsOf, wholeWords } from '../language/all-languages.js';
import { codeOf, packOf, perLanguage, primaryOf } from '../language/languages.js';
import type { SpanOffsets } from '../language/sentences.js';
import type { AskedUnits } from '../search/query/asked-units.js';
import type { Query } from '../search/query/query.js';
import type { ReadToken } from '../search/read-passage.js';
import type { Anchor } from './anchors.js';

/** Words between a verb and the mark of who did it, at most. */
const REACH = 8;
/** Words beside the mark that may be of the name of who did it. */
const OF_NAME = 4;

interface Marks {
  readonly mark: RegExp;
  readonly behind: boolean;
  readonly hints: ReadonlySet<string>;
  readonly helpers: ReadonlySet<string>;
}

const MARKS = perLanguage(({ voice: { doerMarks, marksBehind, doerHints, helpers } }): Marks => ({
  mark: new RegExp(wholeWords(doerMarks).source, 'giu'),
  behind: marksBehind,
  hints: new Set(wordsOf(doerHints)),
  helpers: new Set(wordsOf(helpers)),
}));

/**
 * Whether who did it is told the other way round, or not at all, by the voice of the verb and the mark of who did it ("tarafından"), which
 * no tree is needed for. "Who signed it?", and it was signed; "by whom was X met?", and by X somebody else was; "whom did X meet?", and X was met
 * by somebody. Every word there for what happened has to say so.
 *
 * @param text the article's
 */
export function isToldOtherwise(
  query: Query,
  asked: AskedUnits,
  anchors: readonly Anchor[],
  text: string,
): boolean {
  const [first] = anchors;
  if (query.kind !== 'who' || first === undefined || primaryOf(first.sentence.language) !== query.language)
    return false;
  const marks = MARKS[codeOf(query.language)];
  const verb = query.units[asked.event]?.words.split(' ').at(-1) ?? '';
  const isPassive = (anchor: Anchor): boolean => isPassiveAt(anchor, verb, marks);
  const isOwn = ({ matches }: ReadToken): boolean =>
    matches.some(({ unit }) => unit !== asked.event && isTakingPart(query, asked, unit));
  if (asked.role === 'agent') {
    if (anchors.every((anchor) => headAt(doersAt(anchor, marks, text), text).some(isOwn))) return true;
    return anchors.every((anchor) => isPassive(anchor) && !tellsDoer(anchor, marks, text));
  }
  return (
    asked.role === 'patient' &&
    anchors.every((anchor) => {
      const doers = isPassive(anchor) ? doersAt(anchor, marks, text) : [];
      return doers.length > 0 && !doers.some(isOwn) && anchor.sentence.tokens.some(isOwn);
    })
  );
}

/** A name, or where names are not told by their capitals whatever takes part. */
function isTakingPart({ units, language }: Query, { agents, patients }: AskedUnits, unit: number): boolean {
  if (units[unit]?.isName === true) return true;
  return !packOf(language).names.capitals && [...agents, ...patients].includes(unit);
}

function isPassiveAt({ reading, at, sentence }: Anchor, verb: string, { helpers }: Marks): boolean {
  const { tokens, words } = reading;
  const { form = '' } = tokens[at] ?? {};
  const before = words.fold(tokens[at - 1]?.form ?? '');
  return helpers.has(before) || packOf(sentence.language).voice.isPassiveOf(words.fold(form), verb, form);
}

/** Where the marks of who did it stand in an anchor's sentence. */
function marksIn({ sentence }: Anchor, { mark }: Marks, text: string): readonly SpanOffsets[] {
  return [...text.slice(sentence.start, sentence.end).matchAll(mark)].map(({ index, 0: { length } }) => ({
    start: sentence.start + index,
    end: sentence.start + index + length,
  }));
}

/** Something in the sentence tells who did it, by a mark or in another way. */
function tellsDoer(anchor: Anchor, marks: Marks, text: string): boolean {
  return (
    marksIn(anchor, marks, text).length > 0 ||
    anchor.sentence.tokens.some(({ folded }) => marks.hints.has(folded))
  );
}

/** The words beside the mark of who did it, that nearest first; none where none belongs to the verb. */
function doersAt(anchor: Anchor, marks: Marks, text: string): readonly ReadToken[] {
  const { sentence, reading, at } = anchor;
  const verb = sentence.start + (reading.tokens[at]?.start ?? 0);
  const { tokens } = sentence;
  const between = (from: number, to: number): number =>
    tokens.filter(({ start }) => start >= from && start < to).length;
  const near = marksIn(anchor, marks, text).find(({ start, end }) =>
    marks.behind ? end <= verb && between(end, verb) <= REACH : start > verb && between(verb, start) <= REACH,
  );
  if (near === undefined) return [];
  return marks.behind
    ? tokens
        .filter(({ end }) => end <= near.start)
        .slice(-OF_NAME)
        .toReversed()
    : tokens.filter(({ start }) => start >= near.end).slice(0, OF_NAME);
}

/** Of the words beside the mark the one that the others belong to, with what a hyphen joins to it ("Dae-jung"). */
function headAt([nearest, ...others]: readonly ReadToken[], text: string): readonly ReadToken[] {
  if (nearest === undefined) return [];
  const isJoined = ({ end }: ReadToken): boolean => text.slice(end, nearest.start) === '-';
  return [nearest, ...others.filter(isJoined)];
}
