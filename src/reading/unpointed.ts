import type { ParsedSentence, ParseSentence } from './parsed-sentence.js';

/** Vowel signs and points of Arabic and Hebrew, and the stroke that only stretches a word: the treebanks are written without. */
const POINTS = /(?=\p{M})[\u0590-\u06FF]|\u0640/u;

/**
 * Parses a text as it reads without its points, of which one inside a word ("وقّع") makes others of it for a parser that has met none.
 * The words' offsets and forms are those of the text as it stands.
 */
export function parseUnpointed(parse: ParseSentence, text: string, offset: number): ParsedSentence {
  if (!POINTS.test(text)) return parse(text, offset);
  const places: number[] = [];
  let bare = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (POINTS.test(letter)) continue;
    places.push(at);
    bare += letter;
  }
  const { tokens } = parse(bare);
  return {
    tokens: tokens.map((token) => {
      const start = places[token.start] ?? 0;
      // A word ends with the points of its last letter: where the next letter stands, or the text ends.
      const last = (places[token.end - 1] ?? start) + 1;
      const end = POINTS.test(text.charAt(last)) ? (places[token.end] ?? text.length) : last;
      return { ...token, start: start + offset, end: end + offset, form: text.slice(start, end) };
    }),
  };
}
