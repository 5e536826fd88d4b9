const VOWELS = /[aeıioöuüâîû]/giu;
/** Behind these, a `d` of an ending is a `t`. */
const VOICELESS = /[fstkçşhp]$/iu;

/** An ending that stood behind one name as it is written behind another: "Türkiye’yi" and "Mısır’ı". */
export function fittedTurkishEnding(name: string, ending: string): string {
  const last = [...name.toLocaleLowerCase('tr').matchAll(VOWELS)].at(-1)?.[0] ?? 'e';
  const isBack = /[aıouâû]/u.test(last);
  const isRound = /[oöuüû]/u.test(last);
  const endsInVowel = /[aeıioöuüâîû]$/iu.test(name);
  const mark = ending.slice(0, 1);
  const written = ending.slice(1);
  // "-y-" and, before the genitive, "-n-" part two vowels.
  const bare = /^[yn](?=[aeıiuü])/u.test(written) ? written.slice(1) : written;
  const buffer = !endsInVowel || !/^[aeıiuü]/u.test(bare) ? '' : /^[ıiuü]n/u.test(bare) ? 'n' : 'y';
  const close = isBack ? (isRound ? 'u' : 'ı') : isRound ? 'ü' : 'i';
  const fitted = bare
    .replace(/^[ıiuü]/u, close)
    .replace(/^([dt]?)[ae]/u, (_, first: string) => `${first}${isBack ? 'a' : 'e'}`)
    .replace(/^[dt]/u, VOICELESS.test(name) ? 't' : 'd');
  return `${mark}${buffer}${fitted}`;
}
