/** Where a set's articles and questions come from; paths are relative to the project's folder. */
export interface SetSource {
  readonly name: string;
  readonly title: string;
  /** BCP 47 tag: how the search libraries beside Parley are set up. */
  readonly language: string;
  /** What stands in the files. */
  readonly format: 'questions' | 'squad' | 'news' | 'cases';
  /** Folder or file of articles; for `squad` the set itself. */
  readonly corpus: string;
  /** File of questions; none for `squad`, but where the same questions are asked as another file has them. */
  readonly questions: string | null;
  /** What the search libraries index: whole articles, or the passages Parley cuts them into. */
  readonly unit: 'article' | 'passage';
}

/** Where public sets are looked for unless another folder is given, relative to the project's: `npm run sets` lays them out. */
export const PUBLIC_SETS = '../shared/eval';

function squad(name: string, title: string, language: string, corpus: string): SetSource {
  return { name, title, language, format: 'squad', corpus, questions: null, unit: 'article' };
}

/** XQuAD is parallel: the questions of one language, put to the articles of another. */
function acrossXquad(folder: string): SetSource[] {
  const languages = { en: 'English', tr: 'Turkish', ar: 'Arabic' };
  return Object.entries(languages).flatMap(([asked, inLanguage]) =>
    Object.entries(languages).flatMap(([written, ofLanguage]) =>
      asked === written
        ? []
        : [
            {
              ...squad(
                `xquad-${asked}-${written}`,
                `XQuAD, ${inLanguage} questions on ${ofLanguage} articles`,
                written,
                `${folder}/xquad/xquad.${written}.json`,
              ),
              questions: `${folder}/xquad/xquad.${asked}.json`,
            },
          ],
    ),
  );
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

/**
 * Quiz questions on a week's news, with a weak label: articles once retrieved that hold the answer's words.
 * @param folder that of public sets, absolute or relative to the project's
 */
export function newsQuiz(folder: string = PUBLIC_SETS): SetSource {
  return {
    name: 'news',
    title: 'News quiz',
    language: 'en',
    format: 'news',
    corpus: `${folder}/news/articles.jsonl.gz`,
    questions: `${folder}/news/questions.jsonl`,
    unit: 'passage',
  };
}

/** Small reading cases, each an article and a question of its own; learned from, and measured by their own scorer. */
export const CASES: SetSource = {
  name: 'cases',
  title: 'Reading cases',
  language: 'en',
  format: 'cases',
  corpus: '../shared/cases/reading.jsonl',
  questions: null,
  unit: 'passage',
};

/** Cases of the same form about negotiations of the past, written for learning: their details are made up (lab/cases/README.md). */
export const MADE_CASES: SetSource = {
  ...CASES,
  name: 'made-cases',
  title: 'Reading cases about the past',
  corpus: 'lab/cases/historic.jsonl',
};

/** Negotiations that questions on real news are about, each a set of its own (docs/sets.md). */
export const REAL_NEWS = [
  'ankara-2009',
  'armenia-azerbaijan',
  'cyprus-kosovo',
  'east-mixed',
  'gaza-2025',
  'gulf-2018',
  'hebrew-mixed',
  'iran-nuclear',
  'peace-mixed',
  'spring-2025',
  'sudan',
  'talks-mixed',
  'ukraine-2022',
  'ukraine-russia',
  'west-mixed',
  'world-mixed',
  'yemen',
] as const;

/** Sets of questions on real news, one a negotiation. @param folder as of `catalogue` */
export function realNewsSets(folder: string = PUBLIC_SETS): readonly SetSource[] {
  return REAL_NEWS.map((subject) => realNews(subject, folder));
}

/** Questions on pages of one negotiation; the pages' texts are no part of the project and stand beside the public sets. */
function realNews(subject: string, folder: string): SetSource {
  return {
    name: `real-${subject}`,
    title: `Real news: ${subject}`,
    language: 'en',
    format: 'questions',
    corpus: `${folder}/real-news/${subject}.jsonl`,
    questions: `lab/real-news/${subject}.questions.jsonl`,
    unit: 'passage',
  };
}

/** Sets that facts are measured on; no questions belong to them. */
export const FACT_SETS = ['facts', 'events', 'attribution'] as const;
export type FactSet = (typeof FACT_SETS)[number];

/**
 * Every set of questions that `eval` knows. All but `own` may be missing.
 * @param folder that of public sets, absolute or relative to the project's
 */
export function catalogue(folder: string = PUBLIC_SETS): readonly SetSource[] {
  return [
    OWN,
    {
      ...OWN,
      name: 'seeds',
      title: 'Own questions on the seed documents',
      corpus: '../shared/seeds',
      questions: 'data/questions.seeds.jsonl',
    },
    squad('xquad-en', 'XQuAD English', 'en', `${folder}/xquad/xquad.en.json`),
    squad('xquad-tr', 'XQuAD Turkish', 'tr', `${folder}/xquad/xquad.tr.json`),
    squad('xquad-ar', 'XQuAD Arabic', 'ar', `${folder}/xquad/xquad.ar.json`),
    ...acrossXquad(folder),
    squad('squad2', 'SQuAD 2.0', 'en', `${folder}/squad2/dev-v2.0.json`),
    squad('tquad', 'TQuAD', 'tr', `${folder}/tquad-tr/dev-v0.1.json`),
    squad('arcd', 'ARCD', 'ar', `${folder}/arcd-ar/arcd.json`),
    squad('parashoot', 'ParaShoot', 'he', `${folder}/parashoot-he/dev.json`),
    squad('heq', 'HeQ', 'he', `${folder}/heq-he/val.json`),
    squad('enelpi', 'ENELPI', 'tr', `${folder}/enelpi-tr/1299-1451.json`),
    newsQuiz(folder),
  ];
}
