import { lazily } from './lazily.js';
import { neutral } from './neutral-pack.js';
import type { LanguagePack } from './language-pack.js';
import { arabic } from './packs/ar/pack.js';
import { english } from './packs/en/pack.js';
import { hebrew } from './packs/he/pack.js';
import { turkish } from './packs/tr/pack.js';

/** The languages Parley knows, the one place where they are listed (docs/languages.md); of equals the first wins. */
export const LANGUAGES = ['en', 'tr', 'ar', 'he'] as const;

/** Of a language with a pack. What another room needs for each is a `Record<LanguageCode, …>` there. */
export type LanguageCode = (typeof LANGUAGES)[number];

/** The language of what is written in `data/`, and the one that stands in where a text's own has no pack. */
export const BASE_LANGUAGE: LanguageCode = 'en';

const PACKS: Readonly<Record<LanguageCode, LanguagePack>> = {
  en: english,
  tr: turkish,
  ar: arabic,
  he: hebrew,
};

const BY_CODE: ReadonlyMap<string, LanguagePack> = new Map(Object.entries(PACKS));

/** Every pack, in the order of the list. */
export const ALL_PACKS: readonly LanguagePack[] = LANGUAGES.map((code) => PACKS[code]);

/** Primary subtag of a BCP 47 tag (`en-GB` → `en`). */
export function primaryOf(tag: string): string {
  const end = tag.indexOf('-');
  return end < 0 ? tag : tag.slice(0, end);
}

/** The pack of a BCP 47 tag, whatever its region; for a language without one a pack that knows nothing. */
export function packOf(tag: string): LanguagePack {
  return BY_CODE.get(tag) ?? BY_CODE.get(primaryOf(tag)) ?? neutral;
}

/** Makes something of each pack, by its code, when it is first asked for: most processes hear of one or two languages. */
export function perLanguage<T>(make: (pack: LanguagePack) => T): Readonly<Record<LanguageCode, T>> {
  const made = lazily((code: LanguageCode) => make(PACKS[code]));
  return {
    get en() {
      return made('en');
    },
    get tr() {
      return made('tr');
    },
    get ar() {
      return made('ar');
    },
    get he() {
      return made('he');
    },
  };
}

/** Whether a tag is the code of a language with a pack. */
export function isLanguageCode(tag: string): tag is LanguageCode {
  return BY_CODE.has(tag);
}

/** The code of a BCP 47 tag's language, or that of the base language where it has no pack. */
export function codeOf(tag: string): LanguageCode {
  const primary = primaryOf(tag);
  return LANGUAGES.find((code) => code === primary) ?? BASE_LANGUAGE;
}
