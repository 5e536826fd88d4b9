import * as z from 'zod';

/** Which retrieved articles are taken. */
export interface NewsCut {
  /** Shortest text, in UTF-16 code units. */
  readonly shortest: number;
  /** How many articles; questions with an article beyond them are left out. */
  readonly most: number;
}

interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** One line of a file of search results (RealTime QA, Kasai et al. 2023). */
const resultsSchema = z.object({
  question_id: z.string(),
  search_result: z.array(
    z.object({
      url: z.string(),
      title: z.string().nullish(),
      text: z.string().nullish(),
      publish_date: z.string().nullish(),
    }),
  ),
});

const questionSchema = z.object({
  question_id: z.string(),
  question_date: z.string(),
  question_sentence: z.string(),
  choices: z.array(z.string()),
  /** Numbers of the right choices, as texts. */
  answer: z.array(z.string()),
});

interface Retrieved {
  readonly id: string;
  readonly url: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly text: string;
}

const RESULTS = /_gcs\.jsonl$/u;

/** Articles as a corpus, one a line, in the order they were first retrieved. */
export function newsArticles(files: readonly TextFile[], cut: NewsCut): string {
  return toLines(retrieve(files, cut).articles.slice(0, cut.most));
}

/**
 * Questions, one a line, with a weak label: the articles retrieved for each that hold the words of its answer. Those
 * without such an article, or with one beyond the last that is taken, are left out.
 */
export function newsQuestions(files: readonly TextFile[], cut: NewsCut): string {
  const { articles, byQuestion } = retrieve(files, cut);
  const taken = new Set(articles.slice(0, cut.most));
  const questions: object[] = [];
  for (const { path } of files.filter(({ path }) => RESULTS.test(path))) {
    const quiz = path.replace(RESULTS, '_qa.jsonl');
    const lines = files.find((file) => file.path === quiz)?.text ?? '';
    for (const line of readLines(lines, questionSchema)) {
      const answers = line.answer.map((choice) => line.choices[Number(choice)] ?? '');
      const words = answers.map((answer) => answer.toLowerCase());
      const retrieved = byQuestion.get(keyOf(quiz, line.question_id)) ?? new Set<Retrieved>();
      const holding = [...retrieved].filter(({ text }) => {
        const lower = text.toLowerCase();
        return words.some((answer) => lower.includes(answer));
      });
      if (holding.length === 0 || !holding.every((article) => taken.has(article))) continue;
      questions.push({
        id: line.question_id,
        date: line.question_date,
        question: line.question_sentence,
        answers,
        articles: holding.map(({ id }) => id),
      });
    }
  }
  return toLines(questions);
}

function retrieve(files: readonly TextFile[], { shortest }: NewsCut) {
  const byUrl = new Map<string, Retrieved>();
  const byQuestion = new Map<string, Set<Retrieved>>();
  for (const { path, text: lines } of files.filter(({ path }) => RESULTS.test(path))) {
    for (const { question_id: id, search_result: results } of readLines(lines, resultsSchema)) {
      const key = keyOf(path.replace(RESULTS, '_qa.jsonl'), id);
      for (const { url, title = null, publish_date: published = null, text } of results) {
        const trimmed = text?.trim() ?? '';
        if (trimmed.length < shortest) continue;
        const article = byUrl.get(url) ?? {
          id: `n${byUrl.size + 1}`,
          url,
          title,
          published,
          text: trimmed,
        };
        byUrl.set(url, article);
        byQuestion.set(key, (byQuestion.get(key) ?? new Set()).add(article));
      }
    }
  }
  return { articles: [...byUrl.values()], byQuestion };
}

/** The same id may stand in two quizzes. */
function keyOf(quiz: string, id: string): string {
  return `${quiz} ${id}`;
}

function readLines<T>(lines: string, schema: z.ZodType<T>): T[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}

function toLines(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
