/** Everything that opens or closes markup anywhere in a line. `@` and `<` start mentions, `[` a masked link. */
const anywhere = /[\\*_~`|[\]<>@]/g;
/** `https://…` links itself and `:name:` becomes an emoji; a colon before a space does neither. */
const colon = /:(?=\S)/g;
/** Headings, lists and small print start a line, spaces before them allowed. */
const LINE_START = /(^|\n)([^\S\n]*)([#+-])/g;
const numberedStart = /(^|\n)([^\S\n]*\d*)\./g;

/**
 * Text as Discord can carry it: whole code points, `\n` line ends and no control characters (Discord refuses or
 * drops the rest). Nothing a reader could see is changed.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '');
}

/**
 * Literal text, so written that Discord shows exactly it: no styling, mention, emoji, timestamp, link, list or
 * heading comes of it.
 *
 * Backslashes rather than zero-width spaces, because Discord drops them when it renders: what is seen, and copied, is
 * the source's own characters, so that a quotation can be searched for in its article. (That nobody is pinged rests on
 * `allowed_mentions`; escaping keeps a mention from looking like one.) The start of `text` is taken for the start of a
 * line, since a backslash too many is never seen.
 */
export function escapeMarkdown(text: string): string {
  return plainText(text)
    .replaceAll(anywhere, String.raw`\$&`)
    .replaceAll(colon, String.raw`\:`)
    .replaceAll(LINE_START, String.raw`$1$2\$3`)
    .replaceAll(numberedStart, String.raw`$1$2\.`);
}
