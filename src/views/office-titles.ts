import { wordsOfAll } from '../language/all-languages.js';
import { tokenize } from '../language/tokenize.js';

/** "Former" and its like, of every language. */
const past = wordsOfAll(({ names }) => names.pastOffices);

/** The folded words of a title, without those that say that it is past. */
export function titleWords(title: string): string[] {
  const words = tokenize(title).map(({ folded }) => folded);
  const own = words.filter((word) => !past.has(word));
  return own.length > 0 ? own : words;
}

/** Whether a title says that its office is held no more. */
export function isPastTitle(title: string): boolean {
  return tokenize(title).some(({ folded }) => past.has(folded));
}

/** A title as it is written, without what says at its start or end that it is past. */
export function withoutPast(title: string): string {
  const kept = tokenize(title).filter(({ folded }) => !past.has(folded));
  const [first, last] = [kept[0], kept.at(-1)];
  return first === undefined || last === undefined ? title : title.slice(first.start, last.end);
}

/** "Deputy" and its like, of every language. */
const deputies = wordsOfAll(({ answers }) => answers.deputies);

/** Whether one title is the other with more said: "special envoy" is "envoy"; but no deputy is who is above them. */
export function saysMore(fuller: readonly string[], words: readonly string[]): boolean {
  const more = fuller.length - words.length;
  const own = fuller.slice(0, more);
  return (
    more > 0 &&
    words.length > 0 &&
    fuller.slice(more).join(' ') === words.join(' ') &&
    !own.some((word) => deputies.has(word))
  );
}
