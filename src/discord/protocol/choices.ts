import type { Choice } from '../../chat/reply.js';
import { shorten } from '../../chat/shorten.js';
import { plainText } from './markdown/escape-markdown.js';

/** Discord's limits: choices of a list, and the characters of each name and value. */
const limits = { choices: 25, characters: 100 };

/** Choices as Discord takes them. A value cannot be shortened, since it would mean another: such a one is left out. */
export function fittingChoices(choices: readonly Choice[]): Choice[] {
  const fit = choices.flatMap(({ name, value }) => {
    const shown = shorten(plainText(name).replaceAll(/\s+/g, ' ').trim(), limits.characters);
    // One of spaces alone counts as none.
    const sendable = value.trim() !== '' && value.length <= limits.characters && value === plainText(value);
    return shown !== '' && sendable ? [{ name: shown, value }] : [];
  });
  return [...new Map(fit.map((choice) => [choice.value, choice])).values()].slice(0, limits.choices);
}
