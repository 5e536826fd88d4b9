import type { GeneralWords } from '../../language-pack.js';
import near from './near-words.json' with { type: 'json' };
import opposites from './opposites.json' with { type: 'json' };

export const general: GeneralWords = {
  frequent: [],
  near: near.groups,
  opposites: opposites.opposites,
  groups: opposites.groups,
};
