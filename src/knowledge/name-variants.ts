import { ALL_PACKS } from '../language/languages.js';

/** How the packs of one script vary a name. */
interface Writing {
  /** A first letter of the script. */
  readonly opens: RegExp;
  readonly variants: readonly ((folded: string) => readonly string[])[];
}

const LATIN = /^[a-z]/;
const WRITINGS: readonly Writing[] = [...new Set(ALL_PACKS.map(({ script }) => script.name))].map(
  (script) => ({
    opens: new RegExp(String.raw`^\p{Script=${script}}`, 'u'),
    variants: ALL_PACKS.filter((pack) => pack.script.name === script).map(({ names }) => names.variants),
  }),
);
const OF_LATIN = WRITINGS.find(({ opens }) => opens.test('a'));

/**
 * Other forms of a folded word under which a name may be known: without an ending, without the particles that some
 * languages write onto the next word, by all languages of its script. The word itself is not among them.
 */
export function nameVariants(folded: string): string[] {
  const writing = LATIN.test(folded)
    ? OF_LATIN
    : // Figures, and letters of no script of ours, take endings as words in Latin script do.
      (WRITINGS.find(({ opens }) => opens.test(folded)) ?? OF_LATIN);
  return writing?.variants.flatMap((variants) => variants(folded)) ?? [];
}
