import * as z from 'zod';
import { parseJsonFile } from './parse-json-file.js';

const text = z.string().trim().min(1);
const examples = z.tuple([text], text);

/** What the articles are about, in the words of one language. */
const wordsSchema = z.strictObject({
  /** As it stands in a sentence: "Ask about …". */
  line: text,
  /** Of people, organisations or countries that the articles name. */
  names: examples,
  /** Words that articles can be compared on. */
  topics: examples,
  /** That the articles answer. */
  questions: examples,
});

const subjectSchema = z.strictObject({
  title: text,
  languages: z
    .record(z.string().regex(/^[a-z]{2,3}$/, 'must be the code of a language, such as "en"'), wordsSchema)
    .refine((languages) => Object.keys(languages).length > 0, 'must name at least one language'),
});

export type SubjectWords = Readonly<z.output<typeof wordsSchema>>;

/** What the articles are about. */
export interface Subject {
  readonly title: string;
  /** In a language by its BCP 47 tag, or in the first of the file where it has no words for that one. */
  in(tag: string): SubjectWords;
}

/**
 * Reads what the articles are about: its title, and for each language a line and example names, topics and questions.
 *
 * @param file its name, for messages
 * @throws AppError `subject-invalid` naming every mistake
 */
export function readSubject(json: string, file: string): Subject {
  const { title, languages } = parseJsonFile(json, file, subjectSchema, 'subject-invalid');
  const words = new Map(Object.entries(languages));
  const [first] = words.values();
  if (first === undefined) throw new Error('A subject without languages was read.');
  return { title, in: (tag) => words.get(tag.toLowerCase().split('-')[0] ?? '') ?? first };
}
