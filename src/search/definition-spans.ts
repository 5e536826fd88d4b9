import { alternativesOfAll } from '../language/all-languages.js';
import type { AnswerSpan } from './answer-spans.js';
import { COMMAS, ROLE_NOUNS } from './answer-words.js';
import { officeBefore, officeBehind, type NamePlace } from './offices-beside.js';
import type { Query } from './query/query.js';
import type { ReadSentence } from './read-passage.js';

/** Up to a word's end; a full stop inside dotted capitals ("U.S. envoy") does not end the clause. */
const CLAUSE = String.raw`(?:[^,;:.()${COMMAS}]|\.(?=\p{L})|(?<=\.\p{Lu})\.(?=\s)){3,160}(?<![\p{L}\p{N}](?=[\p{L}\p{N}]))`;
/** ", former adviser to …", " (42), the minister of …": what stands behind a name up to the end of the clause. */
const APPOSITION = new RegExp(
  String.raw`^(?:\s*\([^)]{1,40}\))?[,${COMMAS}]\s+((?:(?:${alternativesOfAll(({ answers }) => answers.appositions)})\s|\p{Ll})${CLAUSE})`,
  'u',
);
/** Starts as a noun phrase or with a form of "is", and so says what somebody is rather than what they did. */
const NOMINAL = new RegExp(String.raw`^(?:${alternativesOfAll(({ answers }) => answers.nominal)})\s`, 'u');
/** " is the deputy chief of …" */
const COPULA = new RegExp(
  String.raw`^\s+((?:${alternativesOfAll(({ answers }) => answers.copulas)})\s${CLAUSE})`,
  'u',
);

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
    const place = { first, last, start, end };
    const title = officeBehind(sentence, place, text);
    if (title !== null) spans.push({ ...title, strength: 1 });
    const office = officeBefore(sentence, place, text);
    if (office !== null) spans.push({ ...office, strength: 0.95 });
    // Asked who holds an office, the answer is the name, as surely as the office stands beside it.
    if (expected.size === 0) return spans.map((span) => ({ ...span, isRead: true }));
    return spans.map(({ strength }) => ({ start, end, strength }));
  });
}

/** Where the question's name stands: mentions of its entity, else runs of its words; or who holds the office asked for. */
function nameSpans({ tokens, mentions }: ReadSentence, expected: ReadonlySet<string>): NamePlace[] {
  const spans: NamePlace[] = [];
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
