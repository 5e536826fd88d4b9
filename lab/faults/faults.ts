import { parseArgs } from 'node:util';
import { processTerminal, runCli, write, type Terminal } from '../../src/cli/run.js';
import { AppError } from '../../src/errors.js';
import { projectRoot } from '../../src/project-root.js';
import { fileAway, fullDisk, lockedFile, postgresAway } from './database-faults.js';
import { killsDuringWrites } from './kill-service.js';
import { malformedFrames } from './malformed.js';
import { loadGateway } from './gateway-load.js';
import { deliveredTwice, gatewayCuts, lateAnswers, pauses, restFailures } from './discord-faults.js';
import { tableHead, tableLine, type FaultCount } from './fault-count.js';

const USAGE = `Usage:
  npm run --silent faults -- [--only NAME,…] [--scale SHARE]
  npm run --silent faults -- --load [--per-second N] [--seconds N]
Starts the built service in a Discord on loopback, has things go wrong, and counts what was asked, answered once, lost and
shown twice. Ends by itself, with 1 where anything acknowledged was lost or anything was doubled. With --load nothing goes wrong
but that members ask so much (300 a second for 60 s).
`;

type Fault = (root: string, times: (whole: number) => number) => Promise<readonly FaultCount[]>;

const FAULTS: Readonly<Record<string, Fault>> = {
  gateway: (root, times) => gatewayCuts(root, times(50)),
  rest: async (root, times) => [await restFailures(root, times(500))],
  late: async (root, times) => [await lateAnswers(root, times(60)), await pauses(root, times(10))],
  twice: (root, times) => deliveredTwice(root, times(200)),
  malformed: (root, times) => malformedFrames(root, times(2000)),
  kill: (root, times) => killsDuringWrites(root, times(200)),
  locked: (root, times) => lockedFile(root, times(3)),
  away: (root, times) => fileAway(root, times(3)),
  full: (root, times) => fullDisk(root, times(3)),
  postgres: (root, times) => postgresAway(root, times(3)),
};

/** Ends with 1 where anything was lost or doubled. */
async function faults({ args, stdout, stderr }: Terminal): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      scale: { type: 'string' },
      load: { type: 'boolean' },
      'per-second': { type: 'string' },
      seconds: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    await write(stdout, USAGE);
    return 0;
  }
  if (values.load === true) {
    const load = { perSecond: Number(values['per-second'] ?? 300), seconds: Number(values.seconds ?? 60) };
    if (!(load.perSecond > 0 && load.seconds > 0))
      throw new AppError('bad-usage', '--per-second and --seconds want numbers.');
    await write(stdout, tableHead());
    const count = await loadGateway(projectRoot(), load);
    await write(stdout, tableLine(count));
    return isWell(count) ? 0 : 1;
  }
  const scale = Number(values.scale ?? 1);
  if (!(scale > 0 && scale <= 1)) throw new AppError('bad-usage', '--scale wants a share, such as 0.1.');
  const chosen = values.only?.split(',') ?? Object.keys(FAULTS);
  const unknown = chosen.find((name) => FAULTS[name] === undefined);
  if (unknown !== undefined)
    throw new AppError('bad-usage', `--only knows ${Object.keys(FAULTS).join(', ')}, and not ${unknown}.`);
  await write(stdout, tableHead());
  let isAllWell = true;
  for (const name of chosen) {
    stderr.write(`parley: ${name}\n`);
    const times = (whole: number): number => Math.max(1, Math.round(whole * scale));
    for (const count of (await FAULTS[name]?.(projectRoot(), times)) ?? []) {
      await write(stdout, tableLine(count));
      isAllWell &&= isWell(count);
    }
  }
  return isAllWell ? 0 : 1;
}

function isWell({ lost, doubled }: FaultCount): boolean {
  return lost + doubled === 0;
}

/** Runs the program in this process. */
export async function main(): Promise<void> {
  process.exitCode = await runCli(processTerminal(), faults);
}
