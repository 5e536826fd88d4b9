import type { HappeningWords } from '../../happening-words.js';

export const happenings: HappeningWords = {
  another: `
    another other others earlier previous previously before later last next repeatedly again often regularly
    times once second third since`,
  notDone: String.raw`(?<!(?:could|may|might|can|should|not|never) be )(?:called off|cancell?ed|postponed|put off|scrapped)|(?:calls|calling) off|cancels|(?:was|were|is|are|been) not (?:held|carried out)|(?:did|does|do|would|will) ?(?:not|n['’]t) (?:take place|happen|materiali[sz]e|go ahead|be held|come|attend|go|travel|meet|join|take part)|(?:was|were) never held|never took place|fell through|falls through|turned down (?:the|an|his|her|their) invitation|declined (?:the|an|his|her|their) invitation|(?:declined|refused) to (?:attend|come|go|travel|meet)|(?:pulled|backed) out of`,
  was: 'was|were|had been|used to be|became|served|headed|led|chaired|before|until',
  counted: {
    people: 'people person persons',
    dead: 'dead deaths fatalities killed',
    hostages: 'hostage hostages captive captives abductee abductees',
    prisoners: 'prisoner prisoners detainee detainees inmate inmates',
    bodies: 'body bodies corpse corpses',
    trucks: 'truck trucks lorry lorries truckload truckloads',
  },
};
