/** Where a set's articles and questions come from; paths are relative to the project's folder. */
export interface SetSource {
  readonly name: string;
  readonly title: string;
  /** BCP 47 tag: how the search libraries beside Parley are set up. */
  readonly language: string;
  /** What stands in the files. */
  readonly format: 'questions' | 'squad' | 'news';
  /** Folder or file of articles; for `squad` the set itself. */
  readonly corpus: string;
  /** File of questions; none for `squad`. */
  readonly questions: string | null;
  /** What the search libraries index: whole articles, or the passages Parley cuts them into. */
  readonly unit: 'article' | 'passage';
}

const SHARED = '../shared/eval';

function squad(name: string, title: string, language: string, file: string): SetSource {
  const corpus = `${SHARED}/${file}`;
  return { name, title, language, format: 'squad', corpus, questions: null, unit: 'article' };
}

/** The project's own questions. */
export const OWN: SetSource = {
  name: 'own',
  title: 'Own questions',
  language: 'en',
  format: 'questions',
  corpus: 'data/articles',
  questions: 'data/questions.jsonl',
  unit: 'passage',
};

/** Quiz questions on a week's news, with a weak label: articles once retrieved that hold the answer's words. */
export const NEWS: SetSource = {
  name: 'news',
  title: 'News quiz',
  language: 'en',
  format: 'news',
  corpus: `${SHARED}/news/articles.jsonl.gz`,
  questions: `${SHARED}/news/questions.jsonl`,
  unit: 'passage',
};

/** Sets that facts are measured on; no questions belong to them. */
export const FACT_SETS = ['facts', 'events', 'attribution'] as const;
export type FactSet = (typeof FACT_SETS)[number];

/** Every set of questions that `eval` knows. All but `own` may be missing. */
export const CATALOGUE: readonly SetSource[] = [
  OWN,
  {
    ...OWN,
    name: 'seeds',
    title: 'Own questions on the seed documents',
    corpus: '../shared/seeds',
    questions: 'data/questions.seeds.jsonl',
  },
  squad('xquad-en', 'XQuAD English', 'en', 'xquad/xquad.en.json'),
  squad('xquad-tr', 'XQuAD Turkish', 'tr', 'xquad/xquad.tr.json'),
  squad('xquad-ar', 'XQuAD Arabic', 'ar', 'xquad/xquad.ar.json'),
  squad('squad2', 'SQuAD 2.0', 'en', 'squad2/dev-v2.0.json'),
  squad('tquad', 'TQuAD', 'tr', 'tquad-tr/dev-v0.1.json'),
  squad('arcd', 'ARCD', 'ar', 'arcd-ar/arcd.json'),
  squad('parashoot', 'ParaShoot', 'he', 'parashoot-he/dev.json'),
  NEWS,
];
