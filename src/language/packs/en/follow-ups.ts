import type { FollowUpWords } from '../../pack-lists.js';
import { askedAnewInEnglish } from './asked-anew.js';

export const followUps: FollowUpWords = {
  openings: String.raw`(?:ok(?:ay)?[\s,]+)?(?:and|but|also|plus|so|then|&)(?:\s+then)?[\s,]+`,
  whatAbout: '(?:what|how) about|what of',
  pronouns: {
    person: 'he|him|himself|she|herself|her(?=[?!.,]|$)',
    people: 'they|them|themselves|both',
    // "There was", "that" before a noun or a clause stand for nothing before them.
    thing: String.raw`it|itself|(?:this|that)(?=[?!.,]|$|\s+(?:happen|mean|take|include|say)\p{L}*)`,
    place: String.raw`(?<!(?:is|are|was|were|be|been)\s)there(?!\s+(?:is|are|was|were|be|been)(?!\p{L}))`,
  },
  objects: 'him|them|her',
  owners: { person: String.raw`his|her(?=\s+\p{L})`, people: 'their', thing: 'its' },
  owning: "'s",
  and: ' and ',
  beside: 'on behalf of|in the name of|for|with|about|by',
  fitted: (_name, ending) => ending,
  askedAnew: askedAnewInEnglish,
  dropsSubject: false,
  subjectFirst: true,
};
