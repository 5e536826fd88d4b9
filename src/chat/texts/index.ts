import { en, type Texts } from './en.js';

export type { Texts } from './en.js';

/** Languages the interface speaks, by their primary subtag. */
const languages: ReadonlyMap<string, Texts> = new Map([['en', en]]);

/** The texts for a BCP 47 tag (`tr`, `en-GB`); English where the language has none yet. */
export function textsFor(locale: string): Texts {
  const [language = ''] = locale.toLowerCase().split('-');
  return languages.get(language) ?? en;
}
