import type { SpanOffsets } from '../language/sentences.js';
import { COMMAS } from '../search/answer-words.js';
import type { Anchor } from './anchors.js';

/** What parts a clause without its verb from the one that has it. */
const PARTS = new RegExp(String.raw`^[,;–—\-${COMMAS}]$`, 'u');
/** What may stand before the name in it. */
const OPENS: ReadonlySet<string> = new Set(['CCONJ', 'DET', 'ADJ', 'NOUN', 'PROPN', 'PUNCT', 'ADP']);
/** Most words before the end of the name. */
const REACH = 5;

/**
 * Where a clause that leaves out an anchor's verb says it of somebody else ("Kerry landed on Sunday, Castro on Monday"):
 * from the name of one of `units` to the next comma; null where no such clause is in the sentence. Offsets are the
 * article's.
 */
export function gappedClause(
  { reading, sentence, units, at }: Anchor,
  takesPart: readonly number[],
): SpanOffsets | null {
  const { tokens } = reading;
  const cuts = tokens.flatMap(({ form }, place) => (PARTS.test(form) ? [place] : []));
  for (const [turn, cut] of cuts.entries()) {
    if (cut < at) continue;
    const last = cuts[turn + 1] ?? tokens.length;
    const own = tokens.slice(cut + 1, last);
    if (own.some(({ upos }) => upos === 'VERB' || upos === 'AUX')) continue;
    const name = own.findIndex((_, place) =>
      takesPart.some((unit) => units[cut + 1 + place]?.has(unit) === true),
    );
    if (name < 0 || name > REACH) continue;
    if (!own.slice(0, name + 1).every(({ upos }) => OPENS.has(upos))) continue;
    if (own.slice(0, name).some(({ upos }) => upos === 'ADP')) continue;
    // A dash may stand for the verb itself ("Castro — on Monday").
    const end =
      own.length === name + 1 && /^[–—]$/u.test(tokens[last]?.form ?? '')
        ? (cuts[turn + 2] ?? tokens.length)
        : last;
    const [first, final] = [tokens[cut + 1 + name], tokens[end - 1]];
    if (first === undefined || final === undefined) return null;
    return { start: first.end + sentence.start, end: final.end + sentence.start };
  }
  return null;
}
