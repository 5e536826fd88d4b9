/** Longest address that is kept. */
const LONGEST = 2000;

/** An http or https address without a user's name and without a fragment; null where it is none. */
export function addressOf(written: string, base: string | null): string | null {
  const text = written.trim();
  if (text === '' || text.length > LONGEST || !URL.canParse(text, base ?? undefined)) return null;
  const url = new URL(text, base ?? undefined);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href.length > LONGEST ? null : url.href;
}

/** Whether two addresses are of one site: the same host, or one below the other, whatever its version for telephones. */
export function isSameSite(one: string, other: string): boolean {
  const [first, second] = [hostOf(one), hostOf(other)];
  return first === second || first.endsWith(`.${second}`) || second.endsWith(`.${first}`);
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^(?:www|m|amp|mobile)\d?\./, '');
}
