/** Case endings that Turkish writers put onto a name, with or without an apostrophe. Folded, longest first. */
const TURKISH_ENDING =
  /(?:'?)(?:lerinden|larindan|sindan|sinden|nindan|lardan|lerden|larin|lerin|ndan|nden|inin|unun|dan|den|tan|ten|nda|nde|nin|nun|yla|yle|lar|ler|lari|leri|si|su|da|de|ta|te|la|le|in|un|yi|yu|ya|ye|i|u|a|e)$/;
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
  const variants: string[] = [];
  let bare = folded;
  for (let times = 0; times < 2; times += 1) {
    const shorter = bare.replace(TURKISH_ENDING, '');
    if (shorter === bare || shorter.length < 4) break;
    variants.push(shorter);
    bare = shorter;
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
