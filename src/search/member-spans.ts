import { codeOf, perLanguage } from '../language/languages.js';
import type { LanguagePack } from '../language/language-pack.js';
import type { SpanOffsets } from '../language/sentences.js';
import type { AnswerSpan } from './answer-spans.js';
import { COMMAS } from './answer-words.js';
import type { Query } from './query/query.js';
import type { ReadSentence } from './read-passage.js';

/** Characters beside a group's name that are read for a row of its members. */
const REACH = 240;
/** Between a group and its members: "(", " – ", ":", "--". */
const MARKS = String.raw`\s*[(:]\s*|\s+\p{Pd}{1,2}\s+|\p{Pd}{2}`;
const COMMA = `,${COMMAS}`;
/** Words of one member at most, behind the first. */
const MOST = 4;

const ROWS = perLanguage(({ names, answers: { groups } }: LanguagePack) => {
  const row = rowOf(names);
  return {
    before: new RegExp(
      String.raw`(${row})(?:${MARKS}|[${COMMA}]?\s+|[${COMMA}])(?:${groups.called || '(?!)'}|(?<=\())\s*(?:${names.articles.split(' ').join('|') || '(?!)'})?\s*$`,
      'u',
    ),
    behind: new RegExp(
      String.raw`^(?:\s+(?:${groups.kinds || '(?!)'}))?(?:${MARKS}|[${COMMA}]?\s*(?:${groups.including || '(?!)'})\s*:?\s*)(${row})`,
      'u',
    ),
  };
});

/** Two names or more in a row: by their capitals, or, where a script has none, as words up to what ends the clause. */
function rowOf({ capitals, and, prefixedAnd }: LanguagePack['names']): string {
  const letter = String.raw`(?:[^\s\p{Pd}.;:()${COMMA}]|-)`;
  const capital = String.raw`\p{Lu}${letter}*`;
  const member = capitals
    ? String.raw`(?:\p{Ll}{1,3} )?${capital}(?: (?:\p{Ll}{1,3} )?${capital}){0,${String(MOST)}}`
    : String.raw`${letter}+(?: ${letter}+){0,2}?`;
  const last = [and === '' ? '' : String.raw`(?:${and}) `, prefixedAnd]
    .filter((each) => each !== '')
    .join('|');
  const more = capitals ? '' : String.raw`(?: (?:${last})${letter}+)*`;
  return String.raw`${member}(?:[${COMMA}] ${member})*[${COMMA}]? (?:${last})${member}${more}`;
}

/**
 * The rows of a sentence that say who belongs to the group that a question asks for: "X, Y and Z, known as the G", "the G (X, Y and
 * Z)", "the G, which includes X, Y and Z".
 *
 * @param text the article's, which the sentence's offsets point into
 */
export function findMemberSpans({ members }: Query, sentence: ReadSentence, text: string): AnswerSpan[] {
  const { before, behind } = ROWS[codeOf(sentence.language)];
  return groupsIn(sentence, members).flatMap(({ start, end }) => {
    const from = Math.max(sentence.start, start - REACH);
    const earlier = before.exec(text.slice(from, start));
    const later = behind.exec(text.slice(end, Math.min(sentence.end, end + REACH)));
    return [
      earlier?.[1] === undefined ? null : from + earlier.index,
      later?.[1] === undefined ? null : end + later[0].length - later[1].length,
    ].flatMap((at, place) => {
      const row = (place === 0 ? earlier : later)?.[1] ?? '';
      return at === null ? [] : [{ start: at, end: at + row.length, strength: 1, isRead: true }];
    });
  });
}

/** Where the words of a group's name stand side by side. */
function groupsIn({ tokens }: ReadSentence, members: readonly number[]): readonly SpanOffsets[] {
  const found: SpanOffsets[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    const seen = new Set<number>();
    let last = first;
    for (; last < tokens.length; last += 1) {
      const own = tokens[last]?.matches.filter(({ unit }) => members.includes(unit)) ?? [];
      if (own.length === 0) break;
      for (const { unit } of own) seen.add(unit);
    }
    if (seen.size === members.length) {
      found.push({ start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 });
      first = last;
    }
  }
  return found;
}
