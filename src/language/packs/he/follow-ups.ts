import type { FollowUpWords } from '../../pack-lists.js';

export const followUps: FollowUpWords = {
  openings: String.raw`(?:ו(?=\p{L}{2})|(?:אבל|אז|גם|אוקיי|טוב)[\s,]+)`,
  whatAbout: 'מה עם|מה לגבי',
  pronouns: {
    person: 'הוא|היא|אותו|אותה|איתו|איתה|לו|לה',
    people: 'הם|הן|אותם|אותן|איתם|איתן|להם|להן',
    thing: 'זה|זאת|זו',
    place: 'שם|לשם|משם',
  },
  objects: 'אותו|אותה|איתו|איתה|אותם|אותן|איתם|איתן',
  owners: { person: 'שלו|שלה', people: 'שלהם|שלהן', thing: '' },
  owning: '',
  and: ' ו',
  beside: 'בשם|מטעם|בשביל|עבור|עם|על',
  fitted: (_name, ending) => ending,
  askedAnew: null,
  dropsSubject: true,
  subjectFirst: false,
};
