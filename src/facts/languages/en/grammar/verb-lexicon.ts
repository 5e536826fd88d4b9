import { inflect } from './inflect.js';
import { wordSet } from '../../folded-words.js';

export type VerbShape = 'base' | 'present' | 'past' | 'participle' | 'past-or-participle' | 'gerund';

/** What a word is as a form of a verb. */
export interface VerbReading {
  readonly base: string;
  readonly shape: VerbShape;
}

/** Looks up the verb that a folded word is a form of. */
export type VerbLexicon = ReadonlyMap<string, VerbReading>;

/** Verbs that part one clause from the next, whether or not a pattern speaks of them. */
const COMMON =
  wordSet(`say tell add announce report confirm claim state note believe know think hope want plan expect ask urge call warn insist
deny reject refuse decline accept agree sign reach make take give get go come leave return arrive visit travel fly meet hold host attend join
begin start end stop continue resume remain stay become seek demand order send lead head bring put keep lose win kill attack strike hit fire
launch release free withdraw enter cross move show find use need try help allow let offer provide support oppose back accuse blame condemn
praise thank welcome discuss describe appear seem include involve require force cause speak talk stress emphasize emphasise underline underscore
propose suggest consider decide intend promise pledge vow threaten commit fail manage serve work live die fall rise run stand sit follow represent
mediate broker negotiate cover focus concern address deal explore examine dismiss cancel postpone schedule set invite receive greet phone telephone
contact approve adopt ratify endorse publish post write read hear see feel look turn open close carry build destroy damage injure wound arrest detain
approach face change increase reduce cut raise pay cost buy sell play reflect mark highlight reiterate respond reply answer argue conclude declare host abduct kidnap capture seize dismiss represent`);

/** A lexicon of the verbs with these bases and the commonest verbs of news. */
export function verbLexicon(bases: Iterable<string>): VerbLexicon {
  const lexicon = new Map<string, VerbReading>();
  const add = (word: string, base: string, shape: VerbShape): void => {
    const known = lexicon.get(word);
    const both =
      known !== undefined &&
      known.base === base &&
      (known.shape === 'past' || known.shape === 'base') &&
      shape === 'participle';
    if (both && known.shape === 'past') lexicon.set(word, { base, shape: 'past-or-participle' });
    if (known === undefined) lexicon.set(word, { base, shape });
  };
  for (const base of new Set([...bases, ...COMMON])) {
    if (base === 'be') continue;
    const forms = inflect(base);
    for (const past of forms.past) add(past, base, 'past');
    for (const participle of forms.participle) add(participle, base, 'participle');
    add(base, base, 'base');
    add(forms.present, base, 'present');
    add(forms.gerund, base, 'gerund');
  }
  return lexicon;
}

/** The verb that a participle is of ("represented": "represent"); null for other words. */
export function verbOfParticiple(participle: string): string | null {
  for (const base of COMMON)
    if (base !== participle && inflect(base).participle.includes(participle)) return base;
  return null;
}
