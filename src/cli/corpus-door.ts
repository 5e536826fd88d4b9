import { readArguments } from './arguments.js';
import { checkCorpus } from './check-corpus.js';
import { jsonLine, printableLine } from './printable.js';
import { loadCorpus, runDoor, show, write, type Terminal } from './run.js';

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
export async function corpus(terminal: Terminal): Promise<number> {
  const { args, env, stdout } = terminal;
  const options = readArguments(args, env);
  if (options.help) {
    await show(stdout, USAGE);
    return 0;
  }
  if (options.check) return await checkCorpus(options, terminal);
  const snapshot = await loadCorpus(options, terminal);
  const spans = new Map<string, { start: number; end: number; section: string | null }[]>();
  for (const { article, start, end, section } of snapshot.passages) {
    const known = spans.get(article.id);
    if (known === undefined) spans.set(article.id, [{ start, end, section }]);
    else known.push({ start, end, section });
  }
  for (const { blocks: _blocks, ...article } of snapshot.articles) {
    const passages = spans.get(article.id) ?? [];
    if (options.json) await write(stdout, jsonLine({ ...article, passages }));
    else {
      const { id, published, language, title } = article;
      const line = `${id}  ${published ?? 'undated'}  ${language}  ${passages.length} passages  ${title ?? ''}`;
      await show(stdout, `${printableLine(line)}\n`);
    }
  }
  return 0;
}

/** Runs the door in this process. */
export async function main(): Promise<void> {
  await runDoor(corpus);
}
