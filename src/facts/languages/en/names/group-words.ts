import { wordSet } from '../../folded-words.js';

/** Groups and unnamed people that act and speak ("Israeli officials", "a Hamas official"); singular and plural. */
export const GROUP_HEADS = wordSet(`
  official officials source sources mediator mediators negotiator negotiators diplomat diplomats envoys delegates aide
  aides advisers advisors lawmaker lawmakers ministers leaders commanders officers spokespeople
  representatives authorities analysts experts observers researchers economists witness witnesses residents medics
  doctors paramedics rescuers activists protesters demonstrators militants fighters rebels gunmen soldiers troops
  settlers journalists reporters prosecutors investigators factions relatives families media`);

/** Heads that name a group even with nothing before them. */
export const PLAIN_GROUPS = wordSet(
  'mediators negotiators diplomats officials analysts observers experts medics residents witnesses lawmakers rescuers',
);

/** Heads in the singular: one unnamed person or office. */
export const SINGULAR_HEADS = wordSet('official source mediator negotiator diplomat aide lawmaker witness');

/** What may stand before the head and tell whose or what kind they are. */
export const GROUP_MODIFIERS = wordSet(`
  senior top security intelligence diplomatic military health medical hospital local regional
  national federal government foreign defense defence political unnamed anonymous former western arab european african
  asian gulf opposition state border aid humanitarian relief rescue peace police informed unidentified independent
  policy army law enforcement judicial legal palace palestinian muslim jewish christian kurdish israeli
  city county election trade rebel armed resistance islamist eu un nato white house congressional administration
  ranking civilian civil defence emergency media family`);
