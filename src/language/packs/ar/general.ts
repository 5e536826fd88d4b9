import type { GeneralWords } from '../../language-pack.js';
import { families } from './families.js';
import { plurals } from './plurals.js';
import near from './near-words.json' with { type: 'json' };
import opposites from './opposites.json' with { type: 'json' };

export const general: GeneralWords = {
  frequent: [],
  near: near.groups,
  families: [...families, ...plurals],
  opposites: opposites.opposites,
  groups: opposites.groups,
};
