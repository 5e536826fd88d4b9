import * as z from 'zod';
import type { AnswerOptions } from '../answer/answer-question.js';
import { answerAndSuggest } from '../app/ask-itself.js';
import { answerReply } from '../chat/answer-reply.js';
import { textsFor } from '../chat/texts/texts.js';
import type { BuiltSnapshot } from '../corpus/build.js';
import { AppError } from '../errors.js';
import { exists } from '../sources/published-date.js';
import { readArguments } from './arguments.js';
import { explain } from './explain.js';
import { jsonLine } from './printable.js';
import { loadCorpus, runDoor, show, write, type Terminal } from './run.js';
import { readLines } from './read-lines.js';
import { renderReply } from './render-reply.js';

const USAGE = `Usage:
  npm run --silent ask -- "question" [--json | --explain] [--corpus PATH] [--as-of DATE] [--threshold 0..1]
  npm run --silent ask -- --jsonl [--corpus PATH] [--threshold 0..1] < questions.jsonl > answers.jsonl
`;

const lineSchema = z.object({
  id: z.union([z.string(), z.number()], { error: 'id must be text or a number' }),
  question: z.string({ error: 'question must be text' }),
  asOf: z
    .string({ error: 'asOf must be an ISO date' })
    .refine((date) => /^\d{4}-\d{2}-\d{2}$/.test(date) && exists(date), 'asOf must be an ISO date')
    .nullish(),
});
const idSchema = z.object({ id: z.union([z.string(), z.number()]) });

const now = (): number => performance.now();

/** The terminal's door: one question for a person or a program, or a stream of them. */
export async function askDoor(terminal: Terminal): Promise<void> {
  const { args, env, stdin, stdout } = terminal;
  const options = readArguments(args, env);
  if (options.help) return show(stdout, USAGE);
  if (options.jsonl && options.words !== '') {
    throw new AppError('bad-usage', '--jsonl reads questions from standard input: leave the question out.');
  }
  if (!options.jsonl && options.words === '') {
    throw new AppError('bad-usage', `There is no question.\n${USAGE}`);
  }
  if (options.explain && (options.json || options.jsonl)) {
    throw new AppError('bad-usage', '--explain is for a person to read: leave --json and --jsonl out.');
  }
  const snapshot = await loadCorpus(options, terminal, { parses: true });
  const how = { asOf: options.asOf, threshold: options.threshold ?? undefined, now };
  if (options.jsonl) {
    for await (const line of readLines(stdin)) {
      if (line.trim() !== '') await write(stdout, jsonLine(answerLine(line, snapshot, how)));
    }
    return;
  }
  if (options.explain) return show(stdout, explain(options.words, snapshot, how));
  const answered = answerAndSuggest(options.words, snapshot, how);
  if (options.json) return write(stdout, jsonLine(answered));
  const reply = answerReply(answered, { visibility: 'public', texts: textsFor(answered.language) });
  const colour = stdout.isTTY === true && env['NO_COLOR'] === undefined;
  return show(stdout, renderReply(reply, { colour, columns: stdout.columns ?? 80 }));
}

function answerLine(line: string, snapshot: BuiltSnapshot, how: AnswerOptions): object {
  let value: unknown;
  try {
    // Some shells put a byte order mark in front of what they pipe.
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return { error: 'not valid JSON: give {"id", "question"} on each line' };
  }
  const parsed = lineSchema.safeParse(value);
  if (parsed.success) {
    const { id, question } = parsed.data;
    return {
      id,
      ...answerAndSuggest(question, snapshot, { ...how, asOf: parsed.data.asOf ?? how.asOf ?? null }),
    };
  }
  const id = idSchema.safeParse(value);
  const error = parsed.error.issues.map(({ message }) => message).join('; ');
  return id.success ? { id: id.data.id, error } : { error };
}

/** Runs the door in this process. */
export async function main(): Promise<void> {
  await runDoor(askDoor);
}
