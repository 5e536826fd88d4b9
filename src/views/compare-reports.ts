import type { CitedArticle } from '../model/answer.js';
import type { EntityRef } from '../model/entity.js';
import type { Fact } from '../model/fact.js';
import type { FactIndex } from './fact-index.js';
import { findDifferences, type Finding } from './find-differences.js';
import { factsAbout, type Matter } from './matter.js';
import { byPublished, groupBy, rankOfKind, sourceOf, toldOf, type Told } from './told.js';

/** On what the reports are wanted. */
export interface ReportsRequest {
  readonly view: 'reports';
  readonly about: string;
  readonly asOf: string | null;
}

/** What one article says on the matter, in its own order. */
export interface Report {
  readonly article: CitedArticle;
  /** At most `MOST_LINES`, what happened before what was said of it. */
  readonly told: readonly Told[];
  /** Sentences on the matter in all. */
  readonly sentences: number;
}

/** What each article says on one matter, the earliest published first, and how they agree and differ. */
export interface Reports {
  readonly view: 'reports';
  readonly matter: Matter;
  readonly asOf: string | null;
  readonly reports: readonly Report[];
  readonly findings: readonly Finding[];
  readonly near: readonly EntityRef[];
  readonly snapshot: string;
}

const MOST_LINES = 3;
const MOST_REPORTS = 50;

/** Puts what the articles say on one matter side by side. */
export function compareReports(index: FactIndex, { about, asOf }: ReportsRequest): Reports {
  const { matter, facts, near } = factsAbout(index, about, asOf);
  const reports = groupBy(facts, ({ citation }) => citation.article)
    .flatMap((own) => reportOf(index, own, asOf) ?? [])
    .sort((a, b) => byPublished(a.article, b.article))
    .slice(-MOST_REPORTS);
  const findings = findDifferences(facts.flatMap((fact) => sourceOf(index, fact, asOf) ?? []));
  return { view: 'reports', matter, asOf, reports, findings, near, snapshot: index.snapshot.version };
}

function reportOf(index: FactIndex, facts: readonly Fact[], asOf: string | null): Report | null {
  const told = toldOf(index, facts, asOf);
  const sentences = groupBy(told, ({ fact }) => String(fact.citation.start)).flatMap(
    ([first]) => first ?? [],
  );
  const article = sentences[0]?.sources[0]?.article;
  if (article === undefined) return null;
  const shown = sentences
    .toSorted((a, b) => rankOfKind(a.fact.kind) - rankOfKind(b.fact.kind))
    .slice(0, MOST_LINES)
    .sort((a, b) => a.fact.citation.start - b.fact.citation.start);
  return { article, told: shown, sentences: sentences.length };
}
