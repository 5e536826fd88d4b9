import type { FollowUpWords } from '../../pack-lists.js';
import { fittedTurkishEnding } from './fitted-ending.js';

export const followUps: FollowUpWords = {
  openings: String.raw`(?:peki|ya|ve|ama|fakat|ayrıca|o zaman|tamam)(?:\s+(?:ya|peki|de|da))?[\s,]+`,
  whatAbout: '',
  pronouns: {
    person: String.raw`o(?=\s)(?!\s+(?:zaman|gün|yıl|sırada|tarih|görüşme|toplantı))|onu|ona|ondan|onunla`,
    people: 'onlar|onları|onlara|onlardan|onlarla|ikisi',
    thing: 'bu|bunu|buna|bundan|bunun|bununla',
    place: 'orada|oraya|oradan|burada|buraya',
  },
  objects: 'onu|ona|ondan|onunla|onları|onlara|onlardan|onlarla',
  owners: { person: 'onun', people: 'onların', thing: '' },
  owning: '',
  and: ' ve ',
  beside: 'adına|için|tarafından|ile|yerine|hakkında|konusunda',
  fitted: fittedTurkishEnding,
  askedAnew: null,
  dropsSubject: true,
  subjectFirst: true,
};
