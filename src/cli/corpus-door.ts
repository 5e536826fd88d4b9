import { readArguments } from './arguments.js';
import { loadCorpus, runDoor, write, type Terminal } from './run.js';

const USAGE = `Usage:
  npm run --silent corpus -- [--json] [--corpus PATH]
`;

/** Lists the articles as Parley reads them: with `--json` one a line, text and passages included. */
export async function corpus({ args, env, stdout, stderr }: Terminal): Promise<void> {
  const options = readArguments(args, env);
  if (options.help) return write(stdout, USAGE);
  const snapshot = await loadCorpus(options, stderr);
  const spans = new Map<string, { start: number; end: number; section: string | null }[]>();
  for (const { article, start, end, section } of snapshot.passages) {
    const known = spans.get(article.id);
    if (known === undefined) spans.set(article.id, [{ start, end, section }]);
    else known.push({ start, end, section });
  }
  for (const { blocks: _blocks, ...article } of snapshot.articles) {
    const passages = spans.get(article.id) ?? [];
    const line = options.json
      ? JSON.stringify({ ...article, passages })
      : `${article.id}  ${article.published ?? 'undated'}  ${article.language}  ${passages.length} passages  ${article.title ?? ''}`;
    await write(stdout, `${line}\n`);
  }
}

/** Runs the door in this process. */
export async function main(): Promise<void> {
  await runDoor(corpus);
}
