/** What several processes tell in Prometheus' text format as one text: each metric once, with the samples of all. */
export function mergeMetrics(texts: readonly string[]): string {
  const families = new Map<string, { readonly head: Map<string, string>; readonly samples: string[] }>();
  for (const text of texts) {
    let name = '';
    for (const line of text.split('\n').filter(Boolean)) {
      const [, says, of] = /^# (HELP|TYPE) (\S+)/.exec(line) ?? [];
      name = of ?? name;
      const family = families.get(name) ?? { head: new Map<string, string>(), samples: [] };
      families.set(name, family);
      if (says === undefined) family.samples.push(line);
      // Each process says what a metric is; the first of them does for all.
      else if (!family.head.has(says)) family.head.set(says, line);
    }
  }
  const wholes = [...families.values()].map(({ head, samples }) => [...head.values(), ...samples].join('\n'));
  return wholes.map((whole) => `${whole}\n`).join('\n');
}
