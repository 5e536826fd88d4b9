import type { Subject } from '../knowledge/subject.js';
import { isolated } from './direction.js';
import type { Texts } from './texts/texts.js';

/** What the articles are about and one example of each kind, fit to stand in a line of the texts. */
export interface SubjectExamples {
  readonly line: string;
  readonly name: string;
  readonly topic: string;
  readonly question: string;
}

export function subjectWords(subject: Subject, { code, direction }: Texts): SubjectExamples {
  const { line, names, topics, questions } = subject.in(code);
  // A subject without words in this language has them in another, which may run the other way.
  const fit = (text: string): string => isolated(text, direction);
  return { line: fit(line), name: fit(names[0]), topic: fit(topics[0]), question: fit(questions[0]) };
}
