import type { QueryContext } from './query-context.js';
import { editDistance } from '../../language/edit-distance.js';
import { packOf } from '../../language/languages.js';
import { tokenize, type Token } from '../../language/tokenize.js';

/**
 * Words that the articles and the gazetteer do not know, replaced by the nearest they do ("witkof" → "witkoff").
 * A known word is never changed, so no known name becomes another.
 */
export function mendSpelling(
  context: QueryContext,
  { text, tokens }: { readonly text: string; readonly tokens: readonly Token[] },
  language: string,
): readonly Token[] {
  const analyzer = context.analyzerOf(language);
  return tokens.map((token, at) => {
    const { folded } = token;
    if (context.corpus.spelling.knows(folded) || analyzer.isStopWord(folded)) return token;
    const stem = analyzer.stem(folded);
    if (context.corpus.numberOf(stem) !== undefined) return token;
    // With a particle or without, it is the same word.
    if (analyzer.forms(folded).some((form) => context.corpus.spelling.knows(form))) return token;
    // Among endings upon endings, what is like a known word is more often another form of it than a misspelling.
    if (analyzer.agglutinative && context.corpus.familyOf(stem, true).length > 0) return token;
    if (context.thesaurus.find([folded], language).length > 0) return token;
    if (context.wordKnowledge.isWord(folded, language)) return token;
    // A name that no article has is no slip of some word.
    const isName = at > 0 && /^\p{Lu}/u.test(text.slice(token.start, token.end));
    const mended =
      context.corpus.spelling.mend(folded) ??
      (isName || analyzer.agglutinative ? null : context.thesaurus.mend(folded, language));
    return mended === null || !(analyzer.forms(folded).includes(mended) || isSlip(folded, mended, language))
      ? token
      : { ...token, folded: mended };
  });
}

/**
 * Whether a word may be a slip of another. Where words are made of roots, only vowels that are left out or added, letters that
 * sound alike, doubled letters and neighbours that changed places are: one consonant more makes "Iranian" of "Ukrainian".
 */
function isSlip(written: string, meant: string, language: string): boolean {
  const { morphology, names } = packOf(language);
  if (!morphology.consonantRoots) return true;
  if (editDistance(written, meant, 1) > 1) return false;
  const at = Array.from(written).findIndex((letter, n) => letter !== meant[n]);
  const from = at < 0 ? written.length : at;
  if (written.length === meant.length) {
    const one = written.charAt(from);
    const other = meant.charAt(from);
    return (
      written[from + 1] === other ||
      soundsOf(names.sounds, one).some((sound) => soundsOf(names.sounds, other).includes(sound))
    );
  }
  const longer = written.length > meant.length ? written : meant;
  const extra = longer.charAt(from);
  return (
    extra === longer.charAt(from - 1) || soundsOf(names.sounds, extra).some((sound) => VOWELS.has(sound))
  );
}

/** Sounds that are written as vowels, as the packs name them. */
const VOWELS: ReadonlySet<string> = new Set(['a', 'e', 'w', '?']);

function soundsOf(
  sounds: readonly (readonly [letters: string, sounds: string])[],
  letter: string,
): readonly string[] {
  return Array.from(sounds.find(([letters]) => letters === letter)?.[1].toLowerCase() ?? '');
}

/** Shortest word beside a name that is taken for a slip of the name's own word. */
const SHORTEST_SLIP = 3;

/**
 * Short words beside a name that are slips of a word that the name has there ("stev witkoff" → "steve witkoff"). Words
 * that the articles know are never changed.
 */
export function mendNames(context: QueryContext, text: string, tokens: readonly Token[]): readonly Token[] {
  const mended = [...tokens];
  for (const { entity, firstToken, lastToken } of context.matchEntities(text, tokens)) {
    const names = [entity.name, ...entity.aliases].map((name) => tokenize(name).map(({ folded }) => folded));
    for (const [at, beside] of [[firstToken - 1, firstToken] as const, [lastToken + 1, lastToken] as const]) {
      const slip = tokens[at];
      if (
        slip === undefined ||
        slip.folded.length < SHORTEST_SLIP ||
        context.corpus.spelling.knows(slip.folded)
      )
        continue;
      const known = tokens[beside]?.folded ?? '';
      const meant = names
        .map((words) => (words.includes(known) ? words[words.indexOf(known) + (at - beside)] : undefined))
        .find(
          (word) =>
            word?.[0] === slip.folded[0] && word !== undefined && editDistance(slip.folded, word, 1) <= 1,
        );
      if (meant !== undefined) mended[at] = { ...slip, folded: meant };
    }
  }
  return mended;
}
