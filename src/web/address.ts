/** The address of a page of this service: its path, and what stands behind `?`. Nothing that is undefined or empty stands there. */
export function pageAddress(
  path: string,
  query: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') given.set(name, String(value));
  }
  const text = given.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Path of an article's page. */
export function articlePath(id: string): string {
  return `/articles/${encodeURIComponent(id)}`;
}

/** An address that a link may have; undefined for what is none of the web. */
export function linkTarget(url: string | null | undefined): string | undefined {
  if (url === null || url === undefined || !URL.canParse(url)) return undefined;
  return /^https?:$/.test(new URL(url).protocol) ? url : undefined;
}
