import { parseArgs } from 'node:util';
import { processTerminal, runCli, write, type Terminal } from '../../src/cli/run.js';
import { table } from '../../src/cli/table.js';
import { AppError } from '../../src/errors.js';
import { projectRoot } from '../../src/project-root.js';
import { inScene } from '../faults/scene.js';
import { callsOf, onlyLoopback, type AskedServer, type CheckedCall } from './checked-call.js';
import { checkGateway, gatewayOf } from './gateway-checks.js';
import { checkInteractions } from './interaction-checks.js';
import { checkRest, type RegisteredCommand } from './rest-checks.js';

const USAGE = `Usage:
  npm run --silent other-server -- --api URL --token TOKEN --channel ID [--gateway URL] [--guild ID] [--member ID] [--wait SECONDS]
Makes every kind of call that Parley makes of a server that speaks Discord's API (docs/other-servers.md), and prints what was
refused, or came otherwise than from Discord. Servers on this machine alone. Take an application and a channel of their own:
its commands are registered and removed again, and the messages stay. --api is what DISCORD_API_BASE would be set to.

--gateway  where the gateway is, if not where the server says
--guild    a server: commands are tried there as well
--member   somebody to send a direct message
--wait     so many seconds in which members use commands, buttons and suggestions: each is answered in another way

Ends with 1 where anything was refused.
`;

/** What is checked of a server. */
export interface ServerCheckOptions {
  readonly commands: readonly RegisteredCommand[];
  /** Until it is aborted, what members do is answered; null: nothing is waited for. */
  readonly waiting: AbortSignal | null;
  readonly say: (line: string) => void;
}

/** Makes all calls of a server, one after the other. */
export async function* checkServer(
  server: AskedServer,
  { commands, waiting, say }: ServerCheckOptions,
): AsyncGenerator<CheckedCall> {
  const call = callsOf(server);
  yield* checkRest(server, call, commands);
  const address = await gatewayOf(server, call);
  if (address === null) {
    yield { what: 'the gateway', isTaken: false, came: 'the server does not say where it is' };
    return;
  }
  yield* checkGateway(server, address);
  if (waiting !== null) yield* checkInteractions(server, address, call, { waiting, say });
}

/** The table of what was refused, and of how many calls. */
export function refusals(calls: readonly CheckedCall[]): string {
  const refused = calls.filter(({ isTaken }) => !isTaken);
  const line = `${calls.length} calls, ${refused.length} refused\n`;
  if (refused.length === 0) return line;
  return `${table(
    ['What', 'What came of it'],
    refused.map(({ what, came }) => [what, came]),
  )}${line}`;
}

async function otherServer({ args, stdout, stderr }: Terminal): Promise<number> {
  const options = readArguments(args);
  if (options === null) {
    await write(stdout, USAGE);
    return 0;
  }
  const say = (line: string): boolean => stderr.write(`parley: ${line}\n`);
  say('the commands are read off a service that starts in a Discord on loopback');
  const commands = await commandsOfService(projectRoot());
  const calls: CheckedCall[] = [];
  const waiting = options.waitMs === 0 ? null : AbortSignal.timeout(options.waitMs);
  for await (const each of checkServer(options.server, { commands, waiting, say })) {
    calls.push(each);
    say(`${each.isTaken ? 'taken' : 'refused'}: ${each.what}`);
  }
  await write(stdout, refusals(calls));
  return calls.every(({ isTaken }) => isTaken) ? 0 : 1;
}

/** Every command as the built service registers it. */
async function commandsOfService(root: string): Promise<RegisteredCommand[]> {
  return inScene({ root, small: true }, async ({ discord }) => discord.commands().map(asSent));
}

/** What Discord adds of its own is left out. */
function asSent(stored: RegisteredCommand): RegisteredCommand {
  const own = new Set(['id', 'application_id', 'version', 'guild_id']);
  const kept = Object.entries(stored).filter(([name]) => !own.has(name));
  return { name: stored.name, ...Object.fromEntries(kept) };
}

/** Null: how it is called is asked for. */
function readArguments(
  args: readonly string[],
): { readonly server: AskedServer; readonly waitMs: number } | null {
  const values = parse(args);
  if (values.help === true) return null;
  const { api, token, channel, gateway = null, guild = null, member = null, wait = '0' } = values;
  if (api === undefined || token === undefined || channel === undefined)
    throw new AppError('bad-usage', '--api, --token and --channel are needed. See --help.');
  if (!/^\d{1,4}$/.test(wait)) throw new AppError('bad-usage', `--wait takes seconds, not "${wait}".`);
  onlyLoopback(api, '--api');
  if (gateway !== null) onlyLoopback(gateway.replace(/^ws/, 'http'), '--gateway');
  const server = {
    api: api.replace(/\/+$/, ''),
    gateway,
    token,
    channelId: channel,
    guildId: guild,
    memberId: member,
  };
  return { server, waitMs: Number(wait) * 1000 };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', short: 'h' } as const;
  const texts = { api: text, token: text, channel: text, gateway: text, guild: text, member: text };
  try {
    return parseArgs({ args: [...args], options: { ...texts, wait: text, help: flag } }).values;
  } catch (error) {
    throw new AppError('bad-usage', `${error instanceof Error ? error.message : ''} See --help.`, {
      cause: error,
    });
  }
}

/** Runs the program in this process. */
export async function main(): Promise<void> {
  process.exitCode = await runCli(processTerminal(), otherServer);
}
