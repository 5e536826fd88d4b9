import { alternativesOfAll, wordsOfAll } from '../language/all-languages.js';
import type { SpanOffsets } from '../language/sentences.js';
import type { AnswerSpan } from './answer-spans.js';
import { OFFICE_MODIFIERS, ROLE_NOUNS } from './answer-words.js';
import type { Query } from './query/query.js';
import type { ReadSentence } from './read-passage.js';

/** Up to a word's end; a full stop inside dotted capitals ("U.S. envoy") does not end the clause. */
const CLAUSE = String.raw`(?:[^,;:.()]|\.(?=\p{L})|(?<=\.\p{Lu})\.(?=\s)){3,160}(?<![\p{L}\p{N}](?=[\p{L}\p{N}]))`;
/** ", former adviser to …", " (42), the minister of …": what stands behind a name up to the end of the clause. */
const APPOSITION = new RegExp(
  String.raw`^(?:\s*\([^)]{1,40}\))?,\s+((?:(?:${alternativesOfAll(({ answers }) => answers.appositions)})\s|\p{Ll})${CLAUSE})`,
  'u',
);
/** Starts as a noun phrase or with a form of "is", and so says what somebody is rather than what they did. */
const NOMINAL = new RegExp(String.raw`^(?:${alternativesOfAll(({ answers }) => answers.nominal)})\s`, 'u');
/** " is the deputy chief of …" */
const COPULA = new RegExp(
  String.raw`^\s+((?:${alternativesOfAll(({ answers }) => answers.copulas)})\s${CLAUSE})`,
  'u',
);
/** An office right before the name: capitalised words, their small links, and words for offices in any case. */
const OFFICE_LINKS = wordsOfAll(({ answers }) => answers.roleLinks);
/** "Israel’s ", "its ". */
const OWNER = new RegExp(String.raw`(?:${alternativesOfAll(({ answers }) => answers.owners)})\s+$`, 'u');

/**
 * The stretches that say who or what a name is: an apposition or a form of "is" behind it, an office before it.
 * @param text the article's text, which the sentence's offsets point into
 */
export function findDefinitionSpans({ expected }: Query, sentence: ReadSentence, text: string): AnswerSpan[] {
  return nameSpans(sentence, expected).flatMap(({ first, last, start, end }) => {
    const spans: AnswerSpan[] = [];
    const behind = text.slice(end, Math.min(sentence.end, end + 240));
    const clause = APPOSITION.exec(behind) ?? COPULA.exec(behind);
    if (clause?.[1] !== undefined) {
      const from = end + behind.indexOf(clause[1], clause[0].length - clause[1].length);
      const to = from + clause[1].trimEnd().length;
      const within = sentence.tokens.slice(last + 1).filter((token) => token.end <= to);
      const office = within.some(({ folded }) => ROLE_NOUNS.has(folded));
      const plain = NOMINAL.test(clause[1]) ? 0.6 : 0.3;
      spans.push({ start: from, end: to, strength: office ? 1 : plain });
    }
    const title = officeBehind(sentence, last, end, text);
    if (title !== null) spans.push({ ...title, strength: 1 });
    const office = officeBefore(sentence, first, start, text);
    if (office !== null) spans.push({ ...office, strength: 0.95 });
    // Asked who holds an office, the answer is the name, as surely as the office stands beside it.
    if (expected.size === 0) return spans.map((span) => ({ ...span, isRead: true }));
    return spans.map(({ strength }) => ({ start, end, strength }));
  });
}

interface DefinedName extends SpanOffsets {
  /** Positions of its first and last token. */
  readonly first: number;
  readonly last: number;
}

/** Where the question's name stands: mentions of its entity, else runs of its words; or who holds the office asked for. */
function nameSpans({ tokens, mentions }: ReadSentence, expected: ReadonlySet<string>): DefinedName[] {
  const spans: DefinedName[] = [];
  tokens.forEach((token, position) => {
    if (token.matches.length === 0) return;
    const mention = mentions.find(
      ({ firstToken, lastToken }) => firstToken <= position && position <= lastToken,
    );
    if (expected.size > 0 && !expected.has(mention?.entity.id ?? '')) return;
    const first = mention?.firstToken ?? position;
    const last = mention?.lastToken ?? position;
    const earlier = spans.at(-1);
    if (earlier !== undefined && first <= earlier.last + 1) {
      spans.splice(-1, 1, {
        ...earlier,
        last: Math.max(last, earlier.last),
        end: Math.max(earlier.end, tokens[last]?.end ?? 0),
      });
    } else
      spans.push({
        first,
        last,
        start: tokens[first]?.start ?? token.start,
        end: tokens[last]?.end ?? token.end,
      });
  });
  return spans;
}

/** "Israel's Strategic Affairs Minister Ron Dermer"; with a comma: "its Intelligence Chief, Ibrahim Kalin,". */
function officeBefore(
  { tokens, mentions }: ReadSentence,
  name: number,
  nameStart: number,
  text: string,
): SpanOffsets | null {
  let from = name;
  let office = false;
  for (let at = name - 1; at >= 0 && at >= name - 9; at -= 1) {
    const token = tokens[at];
    // An office before somebody else's name is theirs ("Special Envoy Steve Witkoff and Jared Kushner").
    const others = mentions.some(
      (m) => m.entity.type === 'person' && m.firstToken <= at && at <= m.lastToken,
    );
    if (token === undefined || others) break;
    const isOffice = ROLE_NOUNS.has(token.folded);
    const gap = text.slice(token.end, tokens[at + 1]?.start ?? token.end);
    const introduces = at === name - 1 && isOffice && gap === ', ';
    if (/[,;:.()–—]\s*$/u.test(gap) && !introduces) break;
    const capital = /^\p{Lu}/u.test(text.slice(token.start, token.end));
    const links = OFFICE_LINKS.has(token.folded) || OFFICE_MODIFIERS.has(token.folded);
    if (!isOffice && !capital && !links) break;
    office ||= isOffice;
    if (isOffice || capital || OFFICE_MODIFIERS.has(token.folded)) from = at;
  }
  const first = tokens[from];
  if (!office || first === undefined || from === name) return null;
  const start = first.start;
  const end = text.slice(0, nameStart).replace(/[\s,]+$/u, '').length;
  // Between commas only what belongs to somebody is an office of the name behind: elsewhere it is a list.
  const listed =
    text.slice(end, nameStart).includes(',') && !OWNER.test(text.slice(Math.max(0, start - 8), start));
  return listed ? null : { start, end };
}

/** ", US Special Envoy for the Middle East,": an office between commas, with nobody else's name in it. */
function officeBehind(
  { tokens, mentions }: ReadSentence,
  name: number,
  nameEnd: number,
  text: string,
): SpanOffsets | null {
  const clause = /^,\s+(\p{Lu}[^,;:()]{3,120})[,.;]/u.exec(text.slice(nameEnd, nameEnd + 140));
  if (clause?.[1] === undefined) return null;
  const start = nameEnd + clause[0].indexOf(clause[1]);
  const end = start + clause[1].length;
  const named = mentions.some(({ entity, firstToken, lastToken }) => {
    const at = tokens[firstToken]?.start ?? 0;
    return entity.type === 'person' && lastToken > name && at >= start && at < end;
  });
  const office = tokens.some(
    (token) => token.start >= start && token.end <= end && ROLE_NOUNS.has(token.folded),
  );
  return office && !named ? { start, end } : null;
}
