import type { ChildProcess } from 'node:child_process';
import { constants } from 'node:os';

/** By what a program is told to end from outside. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Kills a process once this one ends, however that comes about but by SIGKILL: what was started in order to be measured does not stay behind.
 * @returns the same process
 */
export function endsWithThis<Child extends ChildProcess>(child: Child): Child {
  const kill = (): void => void child.kill('SIGKILL');
  // Without a listener of its own a signal ends a program at once, and nobody is told.
  const leave = (signal: (typeof SIGNALS)[number]): never => process.exit(128 + constants.signals[signal]);
  const forget = (): void => {
    process.off('exit', kill);
    for (const signal of SIGNALS) process.off(signal, leave);
  };
  process.on('exit', kill);
  for (const signal of SIGNALS) process.on(signal, leave);
  child.once('exit', forget).once('error', forget);
  return child;
}
