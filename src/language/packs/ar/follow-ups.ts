import type { FollowUpWords } from '../../pack-lists.js';

export const followUps: FollowUpWords = {
  openings: String.raw`(?:و(?=\p{L}{2})|(?:لكن|ولكن|طيب|حسنا|ثم)[\s،,]+)`,
  whatAbout: 'ماذا عن|ما عن',
  pronouns: {
    person: 'هو|هي|معه|معها|إليه|إليها|عنه|عنها',
    people: 'هم|هما|معهم|معهما|عنهم',
    thing: 'ذلك|هذا|هذه|تلك',
    place: 'هناك|هنا',
  },
  objects: 'معه|معها|إليه|إليها|عنه|عنها|معهم|معهما|عنهم',
  owners: { person: '', people: '', thing: '' },
  owning: '',
  and: ' و',
  beside: 'نيابة عن|باسم|بالنيابة عن|لصالح|عن|مع',
  fitted: (_name, ending) => ending,
  askedAnew: null,
  dropsSubject: true,
  subjectFirst: false,
};
