import type { Command } from '../src/chat/command.js';
import { ask } from './ask.js';
import { createHelp } from './help.js';
import { latest } from './latest.js';
import { reload } from './reload.js';
import { reports } from './reports.js';
import { sources } from './sources.js';
import { timeline } from './timeline.js';
import { who } from './who.js';

/** Every command, in the order it is offered. A new one is added here and nowhere else. */
export function createCommands(): readonly Command[] {
  const listed = [ask, who, timeline, reports, latest, sources, reload];
  return [...listed, createHelp(listed)];
}
