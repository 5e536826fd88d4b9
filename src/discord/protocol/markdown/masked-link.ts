/** Longest address put into a message, in characters; more would crowd out the quotations. */
const maxAddress = 1000;

/** Encoded, because Discord's parser would end the address there or pair them with markup outside it. */
const unsafeInAddress = /[()<>*|`\\'"[\]]/g;

function encodeUnsafe(address: string): string {
  return address.replaceAll(unsafeInAddress, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
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
  const address = whole.length <= maxAddress ? whole : withoutTextFragment(whole);
  return address.length <= maxAddress ? address : null;
}

/**
 * `[label](<url>)`; just the label where the address cannot be used. `markup` is the label already escaped and styled,
 * `text` the same as plain text.
 *
 * Discord counts brackets in a label without regard to backslashes, and refuses to mask a label that is itself an
 * address. Such a label stands in full before a small arrow that carries the link.
 */
export function maskedLink(markup: string, text: string, url: string): string {
  const address = linkAddress(url);
  if (address === null) return markup;
  if (/[[\]]|:\/\//.test(text)) return `${markup} [↗](<${address}>)`;
  return `[${markup}](<${address}>)`;
}
