import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSubject } from '../../src/knowledge/subject.js';
import { LANGUAGES } from '../../src/language/languages.js';

/** Questions of people and meetings, and a matter of two words, that are typed beside what the subject gives as examples. */
const TYPED = ['Who is Jared Kushner?', 'when did fidan', 'prisoners', 'aid trucks'];

/** What a client sends while questions are typed letter by letter, in every language. */
export async function lettersTyped(root: string): Promise<string[]> {
  const file = join(root, 'data/subject.json');
  const subject = readSubject(await readFile(file, 'utf8'), file);
  const examples = LANGUAGES.flatMap((language) => {
    const { topics, questions } = subject.in(language);
    return [...topics, ...questions];
  });
  return [...TYPED, ...examples].flatMap((question) =>
    Array.from({ length: question.length + 1 }, (_, end) => question.slice(0, end)),
  );
}
