import type { SourceDefinition, SourceState } from '../model/source-definition.js';
import { isolated } from './direction.js';
import type { Texts } from './texts/texts.js';

/**
 * Why nothing comes of a source, in the language of the reply; null where all is well. What a site or its pages were refused for
 * stands in it as it was noted.
 */
export function whyNothingOf(
  { definition, state }: { readonly definition: SourceDefinition; readonly state: SourceState },
  texts: Texts,
): string | null {
  const { why, failed, unchanged } = texts.feeds;
  const noted = (reason: string): string => isolated(reason, texts.direction);
  if (!definition.enabled) return why.disabled;
  if (state.switchedOff !== null) return why.switchedOff(noted(state.switchedOff));
  const { result } = state;
  if (result === null) return why.notChecked;
  if (result.kind === 'failed') return `${failed} ${noted(result.reason)}`;
  if (result.kind === 'unchanged') return unchanged;
  if (result.reason !== null) return noted(result.reason);
  if (result.added + result.changed > 0) return null;
  return result.found === 0 ? why.empty : why.known;
}
