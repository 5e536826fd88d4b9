import { citedArticle, type CitedArticle } from '../model/answer.js';
import type { EntityRef } from '../model/entity.js';
import type { ViewIndex } from './view-index.js';
import { figureSeries, type FigureSeries } from './figure-series.js';
import { findDifferences, type Finding } from './find-differences.js';
import { factsAbout, type About } from './facts-about.js';
import { byPublished, groupBy, rankOfKind, type Stand } from './claim.js';
import { mayLieIn } from './period.js';
import { claimsOf, oneASentence, standOf, toHappenings, type Happening } from './happenings.js';

/** On what the reports are wanted. */
export interface ReportsRequest {
  readonly about: string;
  readonly asOf: string | null;
  /** Days, months or years that figures and what is compared lie within; default: an open end. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** What one article says on the subject, in its own order. */
export interface Report {
  readonly article: CitedArticle;
  /** At most `MOST_LINES`, what happened before what was said of it. */
  readonly happenings: readonly Happening[];
  /** Sentences on the subject in all. */
  readonly sentences: number;
}

/** What each article says on one subject, the earliest published first, and how they agree and differ. */
export interface Reports {
  readonly about: About;
  readonly asOf: string | null;
  readonly reports: readonly Report[];
  readonly findings: readonly Finding[];
  /** Figures that articles give on several days. */
  readonly series: readonly FigureSeries[];
  readonly near: readonly EntityRef[];
  readonly snapshot: string;
}

/** Of an ISO date-time, its day. */
const DAY = 10;
const MOST_LINES = 3;
const MOST_REPORTS = 50;

/** Puts what the articles say on one subject side by side. */
export function compareReports(index: ViewIndex, request: ReportsRequest): Reports {
  const { about, asOf, from = null, to = null } = request;
  const { about: subject, facts, near } = factsAbout(index, about, asOf);
  const stands = facts
    .flatMap((fact) => standOf(index, fact, asOf) ?? [])
    .filter((stand) => liesWithin(stand, from, to));
  const reports = groupBy(stands, ({ article }) => article.id)
    .sort(byArticle)
    .slice(-MOST_REPORTS)
    .flatMap((own) => reportOf(index, own, asOf) ?? []);
  const findings = findDifferences(stands, index, asOf);
  const series = figureSeries(stands, (text) => index.names.namedIn(text).entities);
  return { about: subject, asOf, reports, findings, series, near, snapshot: index.snapshot.version };
}

/** Whether what is told is of a time: its own day, else that of its article. What has neither is of any time where none is asked for. */
function liesWithin({ fact, article }: Stand, from: string | null, to: string | null): boolean {
  if (from === null && to === null) return true;
  const day = fact.date?.value ?? article.published?.slice(0, DAY) ?? null;
  return day !== null && mayLieIn(day, from, to);
}

function byArticle([a]: readonly Stand[], [b]: readonly Stand[]): number {
  return a === undefined || b === undefined ? 0 : byPublished(a.article, b.article);
}

function reportOf(index: ViewIndex, stands: readonly Stand[], asOf: string | null): Report | null {
  const article = stands[0]?.article;
  if (article === undefined) return null;
  const facts = stands.map(({ fact }) => fact);
  const sentences = oneASentence(claimsOf(index, facts, asOf));
  const told = sentences
    .toSorted((a, b) => rankOfKind(a.fact.kind) - rankOfKind(b.fact.kind))
    .slice(0, MOST_LINES)
    .sort((a, b) => a.fact.citation.start - b.fact.citation.start);
  return {
    article: citedArticle(article),
    happenings: toHappenings(index, told, asOf),
    sentences: sentences.length,
  };
}
