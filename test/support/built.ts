/** Address of a module as it is built and shipped; the global setup has made it. */
export function built(file: string): URL {
  return new URL(`../../dist/src/${file}`, import.meta.url);
}
