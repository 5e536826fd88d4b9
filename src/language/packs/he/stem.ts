/**
 * Hebrew writes "and", "the", "in", "to", "from", "that" onto the next word; plural and construct endings go too. All
 * such letters go, a root's own too, so that every form of a word loses the same ones.
 */
const PREFIX = /^(?:[והבלמשכ]{1,4})(?=[א-ת]{3,})/;
const SUFFIX = /(?<=[א-ת]{3,})(?:ימ|ות|יה|ה|י|ת)$/;

/** The stem of a folded Hebrew word. */
export function hebrewStem(folded: string): string {
  return folded.replace(PREFIX, '').replace(SUFFIX, '');
}
