/**
 * Verbs and the nouns of what they say, where no rule leads from one to the other, with those of their forms that the stem
 * leaves apart. Whoever does it is not among them, nor a noun that says something else as well ("movement", "organisation").
 */
const FAMILIES = `
  abduct abduction; abolish abolition; absolve absolution; absorb absorption; abstain abstention;
  accede accession; acquire acquisition; acquit acquittal; admit admission admittance; advise advice;
  agree agreement; ally alliance; apologise apologize apology; apply application; apprehend apprehension;
  argue argument; ascend ascent; assert assertion; assume assumption; avenge vengeance;
  behave behaviour behavior; believe belief; betray betrayal; born birth; bury burial; cede cession;
  choose choice; clarify clarification; close closure; coerce coercion; collide collision; collude collusion;
  compare comparison; compel compulsion; compete competition; complain complaint; comply compliance;
  concede concession; conclude conclusion; conspire conspiracy; consume consumption; convert conversion;
  convict conviction; deceive deception; decide decision; defend defence defense; define definition;
  defy defiance; deliver delivery; deny denial; depart departure; descend descent; describe description;
  desert desertion; destroy destruction; detain detention; die died dying death; disarm disarmament; discover discovery;
  disobey disobedience; dissolve dissolution; dissuade dissuasion; divert diversion; divide division;
  elect election; emit emission; enquire enquiry; enter entry entrance; evade evasion; evict eviction;
  evolve evolution; exceed exceeded excess; exclude exclusion; expand expansion; expel expulsion; expire expiry expiration;
  explain explanation; explode explosion; extend extension; extort extortion; fail failure; fly flies flight;
  grieve grief; grow growth; guide guidance; hate hatred; identify identification; impose imposition;
  include inclusion; injure injury; inquire inquiry; intend intention; intrude intrusion; invade invasion;
  judge judgment judgement; justify justification; lend loan; lie lied lying; lose loss; maintain maintenance; marry marriage;
  notify notification; obey obedience; occupy occupation; offend offence offense; omit omission;
  pacify pacification; pay payment; perceive perception; permit permission; persuade persuasion;
  proceed proceeded; proclaim proclamation; prove proof; provide provision; publish publication; pursue pursuit;
  ratify ratification; rearm rearmament; rebel rebellion; receive reception receipt;
  recognise recognize recognition; recover recovery; reject rejection; rely reliance; repeat repetition;
  respond response; resume resumption; retain retention; reveal revelation; rob robbery; satisfy satisfaction;
  secede secession; seize seizure; sell sale; ship shipment; sign signature; solve solution; speak speech;
  specify specification; starve starvation; submit submission; subvert subversion; succeed succeeded success;
  succeed succeeded succession; suspend suspension; testify testimony; threaten threat; tie tied; transmit transmission;
  treat treatment; unify unification; verify verification`;

/** Words of one family a line. */
export const families: readonly string[] = FAMILIES.split(';').map((line) => line.trim());
