/** Case endings that Turkish writers put onto a name without an apostrophe. Folded. */
const TURKISH_ENDINGS = new Set(
  'lerinden larindan sindan sinden nindan lardan lerden larin lerin ndan nden inin unun dan den tan ten nda nde nin nun yla yle lar ler lari leri si su da de ta te la le in un yi yu ya ye i u a e'.split(
    ' ',
  ),
);
const LONGEST_ENDING = 8;
/** Below this a name is too short to be told from an ending. */
const SHORTEST_NAME = 4;
const ARABIC_PREFIX = /^(?:[وف]?(?:ب|ل|ك)?|[وف])(?=\p{Script=Arabic}{3,})/u;
const HEBREW_PREFIX = /^[והבלמשכ]{1,2}(?=\p{Script=Hebrew}{3,})/u;

/**
 * Other forms of a folded word under which a name may be known: without a Turkish ending, without the particles that
 * Arabic and Hebrew write onto the next word. The word itself is not among them.
 */
export function nameVariants(folded: string): string[] {
  const first = folded.codePointAt(0) ?? 0;
  if (first < 0x0590) return turkishVariants(folded);
  if (first < 0x0600) return withoutPrefixes(folded, HEBREW_PREFIX);
  return arabicVariants(folded);
}

function turkishVariants(folded: string): string[] {
  const once = withoutEnding(folded);
  return [...new Set([...once, ...once.flatMap(withoutEnding)])];
}

/** Every ending that fits, the shortest first: "Fidanın" is "Fidan" + "ın", though "Fida" + "nın" would fit too. */
function withoutEnding(folded: string): string[] {
  const variants: string[] = [];
  const longest = Math.min(LONGEST_ENDING, folded.length - SHORTEST_NAME);
  for (let length = 1; length <= longest; length += 1) {
    if (TURKISH_ENDINGS.has(folded.slice(-length))) variants.push(folded.slice(0, -length));
  }
  return variants;
}

function arabicVariants(folded: string): string[] {
  const variants = withoutPrefixes(folded, ARABIC_PREFIX);
  // "للولايات" is "ل" + "الولايات": the article's alif is dropped in writing.
  if (/^[وف]?لل/u.test(folded)) variants.push(folded.replace(/^[وف]?لل/u, 'ال'));
  for (const form of [folded, ...variants]) if (/^ال.{3,}/u.test(form)) variants.push(form.slice(2));
  return variants;
}

function withoutPrefixes(folded: string, prefix: RegExp): string[] {
  const longest = prefix.exec(folded)?.[0].length ?? 0;
  const variants: string[] = [];
  for (let length = 1; length <= longest; length += 1) variants.push(folded.slice(length));
  return variants;
}
