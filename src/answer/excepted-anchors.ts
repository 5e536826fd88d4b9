import type { AskedUnits } from '../search/query/asked-units.js';
import type { Query } from '../search/query/query.js';
import { baseRelation } from '../reading/parsed-sentence.js';
import { agentsOf, companionsOf, patientsOf, type Anchor } from './anchors.js';

/**
 * The anchors without those in which only what the answer leaves out has the part that is asked for: "Spain joined" does not say who
 * else did.
 */
export function withoutExcepted(
  anchors: readonly Anchor[],
  { units }: Query,
  asked: AskedUnits,
): readonly Anchor[] {
  const excepted = units.flatMap(({ isExcepted }, unit) => (isExcepted === true ? [unit] : []));
  if (excepted.length === 0) return anchors;
  return anchors.filter((anchor) => {
    const heads = headsFor(asked, anchor);
    return heads.length === 0 || !heads.every((head) => excepted.some((unit) => isNamed(anchor, head, unit)));
  });
}

function headsFor({ role }: AskedUnits, anchor: Anchor): readonly number[] {
  if (role === 'patient') return patientsOf(anchor);
  return role === 'companion' ? companionsOf(anchor) : agentsOf(anchor);
}

/** Whether a word, or another of its name, matches a unit; what only belongs to it does not count. */
function isNamed({ reading: { tokens, children }, units }: Anchor, head: number, unit: number): boolean {
  const names = (children[head] ?? []).filter(
    (child) => baseRelation(tokens[child]?.relation ?? '') === 'flat',
  );
  return [head, ...names].some((at) => units[at]?.has(unit) === true);
}
