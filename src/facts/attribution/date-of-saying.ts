import type { FactDate } from '../../model/fact.js';
import type { Attribution } from '../../model/attribution.js';
import { foldWord } from '../../language/word-sets.js';
import type { SpanOffsets } from '../../language/sentences.js';
import type { AnnotatedSentence, DateMention } from '../annotated.js';
import type { CitingWords } from './cited.js';
import { dateOfFact } from '../dates/date-of-fact.js';

/** Words of a language by which it is told when somebody spoke; all folded, verbs as attributions have them. */
export interface SayingTimes {
  /** What may stand between a verb of saying and its date ("on", "in"). A script without capitals needs none. */
  readonly beside: ReadonlySet<string>;
  /** Behind these a date is not the day of saying: "since", "before", "of". */
  readonly bounds: ReadonlySet<string>;
  /** Right behind a date these say that it is the day of a page ("dated", "published on"); none where it stands before. */
  readonly ofPages?: ReadonlySet<string>;
  /** A clause set off between a day and who speaks ("On Sunday, a day after the vote, X said"). */
  readonly asides?: RegExp;
  /** Between a day and the verb: what else was told first, which the day is of ("X, stating that they had met on Monday, said"). */
  readonly toldFirst?: RegExp;
  /** What opens a clause on who speaks, whose day is not that of saying ("said X, who met Y on Monday"), where no capitals tell. */
  readonly relatives?: RegExp;
  /** Names that hold one of these words ("CNN" as it is spelled in Arabic). */
  readonly ignores?: RegExp;
  /** Verbs whose object is a thing, what stands before the day of it, and things that have a day of their own or are no things. */
  readonly ofNouns?: { readonly verbs: ReadonlySet<string>; readonly on: RegExp; readonly unless: RegExp };
  /** Verbs of passing on what others say ("report"): their day is that of a page, and of nothing that happened. */
  readonly passesOn: ReadonlySet<string>;
  /** How it says whom a speaker cites; null where it has no such words. */
  readonly citing: CitingWords | null;
}

/** Most words between who speaks, or the verb, and the date. */
const REACH = 8;
const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;
/** The word behind a date and its case. */
const NEXT_WORD = /^(?:['’]\p{L}+)?\s+(\p{L}+)/u;
const LONGEST_WORD = 40;
/** Those that may begin another clause stand behind it, and dates in brackets are of something else. */
const PARTED = /[;:()[\]“”"«»–—]/u;
const HAS_CAPITALS = /\p{Lu}/u;
const IS_CASED = /\p{Script=Latin}/u;

/**
 * When somebody spoke: the date that stands by the verb of saying or by who speaks, with nothing but places, hearers and
 * small words between them; null where there is none. A date within what was said is of that, and one that only bounds a
 * time ("before the vote of 10 June") is of something else.
 */
export function dateOfSaying(
  { article: { text }, dates, start, end }: AnnotatedSentence,
  attribution: Attribution,
  times: SayingTimes,
): FactDate | null {
  const { beside, bounds, passesOn, ofPages, asides, toldFirst, relatives, ignores } = times;
  const { cue, source, contents, modality, verb } = attribution;
  if (passesOn.has(verb)) return null;
  const isFree = (date: DateMention): boolean =>
    // "Said Friday's vote …": the day is that of the vote.
    !/^['’]s?\s/u.test(text.slice(date.end, date.end + 3)) &&
    ofPages?.has(foldWord(NEXT_WORD.exec(text.slice(date.end, date.end + LONGEST_WORD))?.[1] ?? '')) !==
      true &&
    ![source, ...contents].some((span) => date.start < span.end && date.end > span.start);
  const isNear = (from: number, to: number): boolean => {
    const gap = [asides, ignores].reduce(
      (rest, left) => (left === undefined ? rest : rest.replace(left, ' ')),
      text.slice(from, to),
    );
    if (PARTED.test(gap) || relatives?.test(gap) === true) return false;
    const words = gap.match(WORD) ?? [];
    return (
      words.length <= REACH &&
      !bounds.has(foldWord(words.at(-1) ?? '')) &&
      words.every((word) => {
        const folded = foldWord(word);
        if (bounds.has(folded)) return false;
        return HAS_CAPITALS.test(word) || !IS_CASED.test(word) || beside.has(folded);
      })
    );
  };
  const behind = Math.max(cue.end, source.end);
  const heads = contents.every((content) => content.start >= Math.min(cue.start, source.start));
  const found = dates.find(
    (date) =>
      isFree(date) &&
      ((date.start >= behind && isNear(behind, date.start) && isBehindNothingSaid(date, contents, behind)) ||
        (date.start >= source.end &&
          date.end <= cue.start &&
          isNear(source.end, date.start) &&
          toldFirst?.test(text.slice(date.end, cue.start)) !== true) ||
        (heads && date.end <= source.start && isNear(start, date.start) && isNear(date.end, source.start))),
  );
  // "… 6 Mayıs 2024'te açıkladı": right before a verb that closes its sentence.
  const closing =
    found === undefined && source.end <= cue.start && isEnd(text, cue.end, end)
      ? dates.findLast(
          (date) => date.end <= cue.start && /^['’]?\p{L}{0,3}\s$/u.test(text.slice(date.end, cue.start)),
        )
      : undefined;
  return dateOfFact(found ?? closing ?? dayOfNoun(text, dates, attribution, times)?.date, modality);
}

/**
 * "Announced the launch of the second phase on Wednesday, 14 January": the day that ends what was announced, or spoken of, is that of
 * doing so, where it is a thing that happens on no day of its own. `length`: of the words before that day.
 */
export function dayOfNoun(
  text: string,
  dates: readonly DateMention[],
  { cue, contents, verb }: Attribution,
  { ofNouns }: Pick<SayingTimes, 'ofNouns'>,
): { readonly date: DateMention; readonly length: number } | undefined {
  const [content] = contents;
  if (ofNouns === undefined || content === undefined || contents.length > 1 || content.start < cue.end)
    return undefined;
  const date = dates.find(({ end }) => end <= content.end && /^[\s.,]*$/u.test(text.slice(end, content.end)));
  if (date === undefined || date.start <= content.start || !ofNouns.verbs.has(verb)) return undefined;
  const before = text.slice(content.start, date.start);
  const [opening = ''] = ofNouns.on.exec(before) ?? [];
  const noun = before.slice(0, before.length - opening.length);
  if (opening === '' || ofNouns.unless.test(noun)) return undefined;
  return { date, length: noun.length };
}

/** Of "said the talks would end on Monday" the day is theirs: between the verb and the date nothing may be said. */
function isBehindNothingSaid(
  { start }: DateMention,
  contents: readonly SpanOffsets[],
  behind: number,
): boolean {
  return contents.every((content) => content.start >= start || content.end <= behind);
}

function isEnd(text: string, from: number, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(from, end));
}
