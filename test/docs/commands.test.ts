import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createCommands } from '../../commands/index.js';
import { anApp } from '../http/an-app.js';
import { shippedSubject } from '../support/subject.js';
import { codeSpans, documentAt, documents, section } from './documents.js';

const named = z.object({ name: z.string() });
/** Of a command's declaration only its name and those of its options, as a list or by name. */
const commands = z
  .array(
    named.extend({
      options: z
        .union([
          z.array(named).transform((list) => list.map(({ name }) => name)),
          z.record(z.string(), z.unknown()),
        ])
        .transform((options) => (Array.isArray(options) ? options : Object.keys(options)))
        .default([]),
    }),
  )
  .parse(createCommands(shippedSubject));
const names = commands.map(({ name }) => name);
const ofDiscord = section(documentAt('README.md'), '## Discord');

/** What README's line on a command says it is called with. */
function usageOf(name: string): string | undefined {
  return new RegExp(`^- \\*\\*\`(/${name}(?: [^\`]*)?)\`\\*\\*`, 'm').exec(ofDiscord)?.[1];
}

describe('commands', () => {
  it.each(commands)(
    '/$name is described in README with all of its options and no others',
    ({ name, options }) => {
      const usage = usageOf(name);
      expect(usage).toBeDefined();
      const written = (usage ?? '').split(' ').slice(1);
      expect(written.map((word) => word.replace(/[[\]]/g, '')).sort()).toEqual([...options].sort());
    },
  );

  it.each(documents)('$path names no command that is not there', ({ text }) => {
    const routes = anApp().app.routes.map(({ path }) => path);
    const called = codeSpans(text).flatMap((code) => /^\/([a-z]+)(?: |$)/.exec(code)?.[1] ?? []);
    const unknown = called.filter(
      (name) => !names.includes(name) && !routes.some((path) => path.split('/')[1] === name),
    );
    expect(unknown).toEqual([]);
  });
});
