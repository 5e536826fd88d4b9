/** Longest address put into a message, in characters; more would crowd out the quotations. */
const maxAddress = 1000;

/** Encoded, because Discord's parser would end the address there or pair them with markup outside it. */
const unsafeInAddress = /[()<>*|`\\'"[\]]/g;

function encodeUnsafe(address: string): string {
  return address.replaceAll(unsafeInAddress, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The address without as many of the directives behind the first as make it too long: they stand in for it at best. */
function withFewerDirectives(address: string): string {
  const [page = address, fragment] = address.split(':~:');
  const directives = fragment?.split('&') ?? [];
  let fitting = address;
  while (fitting.length > maxAddress && directives.length > 1) {
    directives.pop();
    fitting = `${page}:~:${directives.join('&')}`;
  }
  return fitting;
}

/** The address without its `:~:text=…`: it still leads to the page, only not to the passage. */
function withoutTextFragment(address: string): string {
  const [page = address] = address.split(':~:');
  return page.endsWith('#') ? page.slice(0, -1) : page;
}

/** `url` as it may stand in a masked link; null when it is not http(s) or longer than a message should carry. */
export function linkAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
  const whole = encodeUnsafe(parsed.href);
  const shorter = withFewerDirectives(whole);
  const address = shorter.length <= maxAddress ? shorter : withoutTextFragment(whole);
  return address.length <= maxAddress ? address : null;
}

/** What marks up or mentions in a label too, and what stands for it: no other sign is so like it and means nothing. */
const likenesses: Readonly<Record<string, string>> = {
  '\\': '\u2216',
  '*': '\u2217',
  _: '\uFF3F',
  '~': '\u223C',
  '`': '\u2018',
  '|': '\u2223',
  '<': '\u2039',
  '>': '\u203A',
  '@': '\uFF20',
  ':': '\u2236',
};
/** Those that mean something wherever they stand; a bar does beside another, a colon before a name that another closes. */
const meaningInLabel = /[\\*_~`<>@]|\|(?=\|)|(?<=\|)\||:(?=\w+:)/g;
const lineBreaks = /\s*[\n\v\f\u0085\u2028\u2029]\s*/gu;

/**
 * Literal text as the label of a masked link. Discord shows the backslashes of escapes in a label, so that a likeness
 * stands for each sign that would need one; and a label is one line, since a line's end would end it.
 */
export function labelText(text: string): string {
  return text.replaceAll(lineBreaks, ' ').replaceAll(meaningInLabel, (mark) => likenesses[mark] ?? '');
}

/**
 * `[label](<url>)`; just the text where the address cannot be used. `markup` is the text already escaped and styled,
 * `text` the same as plain text, `label` the same as `labelText` has it, styled.
 *
 * Discord counts brackets in a label without regard to backslashes, and refuses to mask a label that is itself an
 * address. Such a text stands in full before a small arrow that carries the link.
 */
export function maskedLink(markup: string, text: string, url: string, label = labelText(text)): string {
  const address = linkAddress(url);
  if (address === null) return markup;
  if (/[[\]]|:\/\//.test(text)) return `${markup} [↗](<${address}>)`;
  return `[${label}](<${address}>)`;
}
