import { readArguments } from './arguments.js';
import { checkCorpus } from './check-corpus.js';
import { loadCorpus, runDoor, write, type Terminal } from './run.js';

const USAGE = `Usage:
  npm run --silent corpus -- [--json] [--corpus PATH]
  npm run --silent corpus -- --check [--against LISTING] [--json] [--corpus PATH]

--check says what a load would read and reject, and ends with 1 where something is rejected;
--against compares with what --json listed before.
`;

/**
 * Lists the articles as Parley reads them: with `--json` one a line, text and passages included. With `--check` it says
 * what a load would read.
 */
export async function corpus({ args, env, stdout, stderr }: Terminal): Promise<number> {
  const options = readArguments(args, env);
  if (options.help) {
    await write(stdout, USAGE);
    return 0;
  }
  if (options.check) return await checkCorpus(options, stdout);
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
  return 0;
}

/** Runs the door in this process. */
export async function main(): Promise<void> {
  await runDoor(corpus);
}
