import { readArguments } from './arguments.js';
import { jsonLine, printableLine } from './printable.js';
import { loadCorpus, runDoor, show, write, type Terminal } from './run.js';

const USAGE = `Usage:
  npm run --silent facts -- [--json] [--corpus PATH]
`;

/** Lists the facts read from the articles: with `--json` one a line. */
export async function facts(terminal: Terminal): Promise<void> {
  const { args, env, stdout } = terminal;
  const options = readArguments(args, env);
  if (options.help) return show(stdout, USAGE);
  const snapshot = await loadCorpus(options, terminal, { parses: true });
  for (const fact of snapshot.facts) {
    const { article, quote } = fact.citation;
    if (options.json) await write(stdout, jsonLine(fact));
    else await show(stdout, `${printableLine(`${fact.kind}: “${quote}” (${article})`)}\n`);
  }
}

/** Runs the door in this process. */
export async function main(): Promise<void> {
  await runDoor(facts);
}
