import type { AnalysisMemory } from '../../src/corpus/analyse.js';

/** Keeps analyses as long as it is kept itself. */
export function rememberAnalyses(): AnalysisMemory {
  const terms = new Map<string, Parameters<AnalysisMemory['keepTerms']>[1]>();
  const facts = new Map<string, Parameters<AnalysisMemory['keepFacts']>[1]>();
  return {
    termsOf: (key) => terms.get(key) ?? null,
    factsOf: (key) => facts.get(key) ?? null,
    keepTerms: (key, read) => void terms.set(key, read),
    keepFacts: (key, read) => void facts.set(key, read),
    wantTerms: () => undefined,
  };
}
