import type { Command } from '../src/chat/command.js';
import { ask } from './ask.js';
import { createHelp } from './help.js';
import { reload } from './reload.js';
import { sources } from './sources.js';

/** Every command, in the order it is offered. A new one is added here and nowhere else. */
export function createCommands(): readonly Command[] {
  const listed = [ask, sources, reload];
  return [...listed, createHelp(listed)];
}
