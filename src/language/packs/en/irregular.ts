/** Verbs that no rule inflects: the word, its past, and its participle where that is another. */
const VERBS = `
  arise arose arisen; awake awoke awoken; beat beat beaten; become became become; begin began begun; bend bent;
  bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; build built;
  burn burnt; buy bought; catch caught; choose chose chosen; cling clung; come came come; creep crept; deal dealt;
  dig dug; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen;
  feed fed; feel felt; fight fought; find found; flee fled; fly flew flown; forbid forbade forbidden;
  forecast forecast; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven;
  forgo forwent forgone; freeze froze frozen; get got gotten; give gave given; go went gone; grow grew grown;
  hang hung; hear heard; hide hid hidden; hit hit; hold held; keep kept; kneel knelt; know knew known; lead led;
  leap leapt; learn learnt; leave left; lend lent; lose lost; make made; mean meant; meet met;
  mistake mistook mistaken; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown;
  pay paid; prove proved proven; put put; quit quit; rebuild rebuilt; repay repaid; rewrite rewrote rewritten;
  ride rode ridden; ring rang rung; rise rose risen; run ran run; say said; see saw seen; seek sought; sell sold;
  send sent; set set; shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk;
  sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken; spend spent; spill spilt;
  spin spun; spring sprang sprung; stand stood; steal stole stolen; stick stuck; strike struck struck stricken;
  swear swore sworn; sweep swept; swim swam swum; swing swung; take took taken; teach taught; tear tore torn;
  tell told; think thought; throw threw thrown; undergo underwent undergone; understand understood;
  undertake undertook undertaken; undo undid undone; uphold upheld; wake woke woken; wear wore worn; weep wept;
  win won; withdraw withdrew withdrawn; withhold withheld; withstand withstood; write wrote written`;

/** Nouns that no rule makes several of: one, and several. */
const PLURALS = `
  man men; woman women; child children; foot feet; tooth teeth; wife wives; knife knives; crisis crises;
  analysis analyses; basis bases; thesis theses; gunman gunmen; spokesman spokesmen; spokeswoman spokeswomen;
  policeman policemen; fisherman fishermen; businessman businessmen; congressman congressmen; clergyman clergymen`;

const entriesOf = (list: string): string[][] => list.split(';').map((entry) => entry.trim().split(/\s+/u));

const VERB_FORMS: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map(
  entriesOf(VERBS).map(([word = '', past = word, participle = past]) => [word, [past, participle]]),
);

/** The word that an irregular form is of. */
const WORD_OF: ReadonlyMap<string, string> = new Map(
  [...entriesOf(VERBS), ...entriesOf(PLURALS)].flatMap(([word = '', ...forms]) =>
    forms.map((form): [string, string] => [form, word]),
  ),
);

/** The word of an irregular form ("met" → "meet"); any other as it is. */
export function regularOf(folded: string): string {
  return WORD_OF.get(folded) ?? folded;
}

/** Forms whose stem by rule is that of another word, or of none: who presides is no president, and to sue is what was sued. */
const OWN_STEMS: ReadonlyMap<string, string> = new Map(
  [
    ['preside', 'presides', 'presided', 'presiding'],
    ['sue', 'sues', 'sued', 'suing'],
    ['die', 'dies', 'died', 'dying'],
  ].flatMap(([word = '', ...forms]) => [word, ...forms].map((form): [string, string] => [form, word])),
);

/** The stem of a form that no rule leads to it; undefined of any other. */
export function ownStem(folded: string): string | undefined {
  return OWN_STEMS.get(folded);
}

/** Past and participle of a verb that no rule inflects; undefined of any other. */
export function irregularForms(verb: string): readonly [past: string, participle: string] | undefined {
  return VERB_FORMS.get(verb);
}
