/**
 * Words that get no near words and are none: one put for another would make another claim of it, in the very subject that
 * the articles are about. The lexicon says by hand what may stand for these.
 */
export const CONTESTED: readonly string[] = (
  'hostage hostages captive captives prisoner prisoners prison detainee detainees detention kidnapped abducted captor ' +
  'terrorist terrorists terrorism terror militant militants militia gunman gunmen extremist extremists rebel rebels ' +
  'insurgent insurgents fighter fighters soldier soldiers troops civilian civilians martyr martyrs martyrdom ' +
  'occupation occupier occupied settler settlers settlement settlements genocide massacre massacred murder murdered ' +
  'kill killed wound wounded injured dead death died casualty casualties victim victims ' +
  'jew jewish arab muslim islam islamic islamist christian zionist ' +
  'ceasefire truce armistice peace war invasion invaded siege attack attacked raid airstrike bombing bombed assault ' +
  'annexed annexation blockade famine starvation refugee refugees displaced exile deported'
).split(' ');
