import type { Modality } from '../../../model/fact.js';

/**
 * Endings of Turkish verbs that close a sentence, folded, with how they put what the verb tells. A verb with another
 * ending ("görüşme", a meeting; "görüşen", who meets) tells nothing by itself.
 */
const ENDINGS: readonly (readonly [RegExp, Modality])[] = [
  [/^m[ae]d[iu](?:ler|lar)?$/u, 'denied'],
  [/^m[ae](?:mis|yacak|yecek)(?:t[iu]r?)?(?:ler|lar)?$/u, 'denied'],
  [/^y?[ae]ca[kg](?:t[iu]r?)?(?:lar)?(?:di)?$/u, 'planned'],
  [/^y?ece[kg](?:t[iu]r?)?(?:ler)?(?:di)?$/u, 'planned'],
  [/^y?[ae]bil/u, 'conditional'],
  [/^(?:s[ae]|s[ae]ydi)$/u, 'conditional'],
  [/^m[ae]d[iu](?:g[iu]n[iu]|klar[iu]n[iu])$/u, 'denied'],
  [/^y?(?:acagini|ecegini|acaklarini|eceklerini)$/u, 'planned'],
  [/^[dt][iu](?:g[iu]n[iu]|klar[iu]n[iu])$/u, 'stated'],
  [/^[dt][iu](?:ler|lar)?$/u, 'stated'],
  [/^m[iu]s(?:t[iu]r?)?(?:ler|lar)?$/u, 'stated'],
];

/** How a sentence's closing verb puts it, where it is a form of the stem ("gorus"); null where it is not. */
export function turkishModality(folded: string, stem: string): Modality | null {
  // "et-" softens before a vowel: "edecek".
  const stems = stem.endsWith('t') ? [stem, `${stem.slice(0, -1)}d`] : [stem];
  for (const base of stems) {
    if (!folded.startsWith(base)) continue;
    const found = ENDINGS.find(([ending]) => ending.test(folded.slice(base.length)));
    if (found !== undefined) return found[1];
  }
  return null;
}

/** What goes on: "istiyor", "talep ediyor", "talep etmekte". */
const PRESENT = /^[iu]yor(?:lar|du|lardi)?$|^m[ae]kte(?:dir|ydi)?$/u;

/** Whether a word is a verb in the present: what is wanted, rejected or held is so, what is met or visited may be yet to come. */
export function isTurkishPresent(folded: string, stem: string): boolean {
  const stems = [
    stem,
    ...(stem.endsWith('t') ? [`${stem.slice(0, -1)}d`] : []),
    ...(/[aeiu]$/u.test(stem) ? [stem.slice(0, -1)] : []),
  ];
  return stems.some((base) => folded.startsWith(base) && PRESENT.test(folded.slice(base.length)));
}

/** "Giderek", "görüşüp": it was done before what the sentence closes with, by the same. */
const CONVERB_ENDING = /^(?:y?[ae]rek|y?[ae]rak|y?[iu]p)$/u;

/** Whether a word is such a form of a stem. */
export function isTurkishConverb(folded: string, stem: string): boolean {
  const stems = stem.endsWith('t') ? [stem, `${stem.slice(0, -1)}d`] : [stem];
  return stems.some((base) => folded.startsWith(base) && CONVERB_ENDING.test(folded.slice(base.length)));
}

/** Whether a verb is what somebody says: "görüştüğünü", that they met. It closes its clause only before a verb of saying. */
export function isSaidForm(folded: string): boolean {
  return /(?:g[iu]n[iu]|klar[iu]n[iu])$/u.test(folded);
}

/** What a Turkish name is in its sentence: what acts, what it is done to, with whom, where to, where, where from. */
export type TurkishCase = 'plain' | 'object' | 'with' | 'to' | 'at' | 'from' | 'of';

const CASES: readonly (readonly [RegExp, TurkishCase])[] = [
  [/^y?l[ae]$/u, 'with'],
  [/^(?:[dt]an|[dt]en)$/u, 'from'],
  [/^[dt][ae]$/u, 'at'],
  [/^n?[iu]n$/u, 'of'],
  [/^[yn]?[iu]$/u, 'object'],
  [/^[yn]?[ae]$/u, 'to'],
];

/** The case that an ending behind a name gives it ("'yu", "'yla"); plain where there is none that is known. */
export function turkishCase(ending: string): TurkishCase {
  if (ending === '') return 'plain';
  return CASES.find(([shape]) => shape.test(ending))?.[1] ?? 'of';
}

/** A verb that is done beside or before another ("belirterek"). */
export const CONVERB = /(?:arak|erek|[iu]p|ken|[iu]nca)$/u;
