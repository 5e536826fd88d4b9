import { pino } from 'pino';
import { AppError } from './errors.js';
import type { Logger } from './logger.js';

/** Longest that stopping may take, in ms; then the process ends as it is. */
const STOP_WITHIN = 4500;
/** Signals so close together, in ms, are one: Ctrl-C reaches the process from the terminal and from npm. */
const SAME_SIGNAL_WITHIN = 500;

/** Most of the log, in bytes, that is kept while it cannot be written: a disk may be full for a while. */
const LOG_HELD = 1024 ** 2;

/** A program that is up. */
export interface Running {
  readonly stop: () => Promise<void>;
  /** Reads anew what it works from, and logs what came of it. */
  readonly reload: () => Promise<void>;
}

/** A program that runs until it is told to stop. */
export interface Program<Config extends { readonly logLevel: string }> {
  /** @throws AppError where a setting is wrong */
  readonly configure: () => Promise<Config>;
  /** Starts it. `end` ends the process in order, for a reason that stands in the log already. */
  readonly start: (config: Config, logger: Logger, end: (exitCode: number) => void) => Promise<Running>;
}

/**
 * Runs a program as this process: SIGTERM and SIGINT stop it, SIGHUP has it reload, faults that nobody caught end it,
 * warnings become lines of the log. Output that nobody reads any more ends nothing.
 * Exit codes: 0 stopped, 2 where a person can mend what keeps it from starting, 1 anything else, or what the program
 * itself ends with.
 */
export async function runProcess<Config extends { readonly logLevel: string }>({
  configure,
  start,
}: Program<Config>): Promise<void> {
  // A write that fails is told by an event, which would end the process where nobody listens.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  let logger = createLogger('info');
  try {
    const config = await configure();
    logger = createLogger(config.logLevel);
    endOnFaults(logger);
    // Before anything is up: a signal while starting is an orderly end as well.
    let running: Running | null = null;
    const end = endInOrder(async () => running?.stop(), logger);
    stopOnSignals(end, logger);
    reloadOnSignal(() => running, logger);
    running = await start(config, logger, end);
  } catch (error) {
    failToStart(error, logger);
  }
}

function createLogger(level: string): Logger {
  const error = pino.stdSerializers.errWithCause;
  // Synchronous, so that the last lines before an exit are not lost.
  const output = pino.destination({ dest: 2, sync: true, maxLength: LOG_HELD });
  output.on('error', () => {});
  return pino({ level, serializers: { cause: error, err: error } }, output);
}

function endOnFaults(logger: Logger): void {
  const crash = (error: unknown): void => {
    logger.error({ cause: error }, 'unexpected fault; the process ends');
    process.exit(1);
  };
  // Node prints its warnings as they are; standard error is for JSON lines.
  process.removeAllListeners('warning');
  process.on('warning', (warning) => logger.warn({ cause: warning }, 'Node warns.'));
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
}

/** Stops once, and ends the process with the code of the first that wanted it; at once where the stop hangs. */
function endInOrder(stop: () => Promise<void>, logger: Logger): (exitCode: number) => void {
  let isEnding = false;
  return (exitCode) => {
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.exit(exitCode), STOP_WITHIN).unref();
    stop().then(
      () => process.exit(exitCode),
      (error: unknown) => {
        logger.error({ cause: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
}

/** A second signal ends the process at once. */
function stopOnSignals(end: (exitCode: number) => void, logger: Logger): void {
  let firstAt: number | null = null;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (firstAt !== null) {
      if (performance.now() - firstAt > SAME_SIGNAL_WITHIN) process.exit(0);
      return;
    }
    firstAt = performance.now();
    logger.info({ signal }, 'stopping');
    end(0);
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

function reloadOnSignal(running: () => Running | null, logger: Logger): void {
  process.on('SIGHUP', (signal) => {
    const up = running();
    if (up === null) return logger.info({ signal }, 'still starting: there is nothing to reload yet');
    logger.info({ signal }, 'reloading');
    up.reload().catch((error: unknown) => logger.error({ cause: error }, 'the reload failed'));
  });
}

/** A message fit for a person where the fault is theirs to mend; else the log has the cause. */
function failToStart(error: unknown, logger: Logger): never {
  if (error instanceof AppError) {
    // A path of a setting is shown as it was given, but moves no cursor.
    process.stderr.write(`parley: ${error.message.replace(/(?!\n)\p{Cc}/gu, '')}\n`);
    process.exit(error.code === 'internal' ? 1 : 2);
  }
  logger.error({ cause: error }, 'could not start');
  process.exit(1);
}
