import { wordSet } from '../../folded-words.js';

/** Offices, professions of public life and kinships, in the singular: the last word of a title. */
export const OFFICE_HEADS = wordSet(`
  president minister premier chancellor secretary chief head director chairman chairwoman chairperson chair leader
  spokesman spokeswoman spokesperson ambassador envoy representative coordinator commissioner governor mayor senator
  congressman congresswoman lawmaker deputy adviser advisor aide commander general admiral colonel captain lieutenant
  negotiator mediator emir king queen prince princess sultan pope emperor ayatollah speaker prosecutor attorney
  judge justice ceo cfo coo founder owner manager editor analyst economist professor lecturer researcher
  historian scientist author journalist correspondent reporter lawyer coach executive officer treasurer strategist
  diplomat lady politician candidate nominee legislator counselor counsellor emeritus elect designate administrator superintendent ombudsman inspector
     son daughter wife husband brother sister father mother widow`);

/** Offices that make a full title by themselves or before a name in lower case. */
export const KIN = wordSet('son daughter wife husband brother sister father mother widow');

/** Before the head, whatever their case: "deputy foreign minister", "former chief negotiator". */
export const TITLE_MODIFIERS = wordSet(`
  former then acting interim incoming outgoing ex late co deputy vice assistant associate senior chief prime foreign
  defense defence interior finance economy economic energy health justice education culture environment transport
  trade commerce agriculture labor labour housing information communications strategic affairs security national
  intelligence spy political military army navy police special presidential general first crown executive managing
  founding attorney secretary minister district climate state press staff lead top opposition party house senate
  majority minority supreme permanent regional federal public prosecutor high honorary tribal religious spiritual
  parliamentary parliament cabinet campaign medical research financial technology operating marketing editorial policy
  communications news world investment project program programme country field team assistant international
  humanitarian peace hostage diplomatic personal private longtime veteran current new ceasefire truce`);

/** Says that the office is over, not yet begun or held for another; it belongs to the title. */
export const TIMES_OF_OFFICE = wordSet('former then acting interim incoming outgoing ex late formerly');

/** Behind "of", "for" and "on" in a title: what the office is charged with. */
export const PORTFOLIOS = wordSet(`
  state defense defence foreign external interior internal home finance treasury economy economic energy health justice
  education culture environment transport transportation trade commerce agriculture labor labour housing information
  communications strategic affairs security national intelligence homeland war peace operations staff human rights
  humanitarian political military public relations policy social development planning science technology industry
  tourism sports youth women religious legal european hostage hostages negotiations veterans parliament congress
  the and`);

/** Offices of companies and the like: a name in capitals before them is whose they are ("Nestle CEO"). */
export const CORPORATE_HEADS = wordSet(
  'ceo cfo coo chairman chairwoman chairperson spokesman spokeswoman spokesperson founder executive owner analyst researcher economist reporter correspondent journalist lawyer professor',
);

/** Callings and offices of companies: an adjective before them says where somebody is from. */
export const OF_NO_COUNTRY = wordSet(
  'ceo cfo coo founder owner analyst researcher economist reporter editor correspondent journalist lawyer professor lecturer historian scientist author coach strategist politician candidate executive manager attorney son daughter wife husband brother sister father mother widow',
);

/** End a title's tail: verbs, pronouns, links and what opens another phrase. */
export const TAIL_ENDS = wordSet(
  `who which that but or said says told tells in on at to for with from by was is were are has had have will would can
  could as after before when while where since during until over under than into about because if not also a an the his
  her its their he she it they this these added adds`,
);
