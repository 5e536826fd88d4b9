import type { GeneralWords } from '../../language-pack.js';
import { families } from './families.js';
import frequent from './frequent-words.json' with { type: 'json' };
import opposites from './opposites.json' with { type: 'json' };

/** Where the tables come from is said in them. */
export const general: GeneralWords = {
  frequent: frequent.words,
  near: [],
  families,
  opposites: opposites.opposites,
  groups: opposites.groups,
};
