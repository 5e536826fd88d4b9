import { ar } from './ar.js';
import { en, type Texts } from './en.js';
import { he } from './he.js';
import { tr } from './tr.js';

export type { Texts } from './en.js';

/** Languages the interface speaks, by their primary subtag. */
const languages: ReadonlyMap<string, Texts> = new Map([
  ['en', en],
  ['tr', tr],
  ['ar', ar],
  ['he', he],
]);

/** The texts for the first of these BCP 47 tags (`tr`, `en-GB`) whose language has some; else English. */
export function textsFor(...tags: readonly string[]): Texts {
  for (const tag of tags) {
    const [language = ''] = tag.toLowerCase().split('-');
    const texts = languages.get(language);
    if (texts !== undefined) return texts;
  }
  return en;
}
