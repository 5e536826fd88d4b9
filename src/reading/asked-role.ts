import type { ClauseVocabulary } from './clause-vocabulary.js';
import type { Clause } from './clauses.js';
import { baseRelation, type ParsedToken } from './parsed-sentence.js';
import type { SentenceReading } from './sentence-reader.js';

/** The part in what happened that a question asks for. */
export type AskedRole = 'agent' | 'patient' | 'companion' | 'other';

/** What happened, as a question puts it. Offsets are into the question. */
export interface AskedEvent {
  /** Null where it asks for nobody, or it is not sure for whom. */
  readonly role: AskedRole | null;
  /** The word that says what happened; null where it says none ("who is X"). */
  readonly predicate: ParsedToken | null;
  /** What somebody did who was to do that ("threatened" of "threatened to leave"); else null. */
  readonly outer: ParsedToken | null;
  /** It is a verb by its place, whatever it is taken for. */
  readonly isVerb: boolean;
  readonly agents: readonly ParsedToken[];
  readonly patients: readonly ParsedToken[];
  /** For whom, or for what, it is done. */
  readonly purposes: readonly ParsedToken[];
  readonly isDenied: boolean;
  readonly isUnreal: boolean;
  /** It asks of what is so now, or is to be: what is planned may be that. */
  readonly isPresent: boolean;
  /** It asks who somebody is, and of nothing that happened. */
  readonly isWhoIs: boolean;
}

/** Parts of speech that say nothing of what happened. */
const EMPTY: ReadonlySet<string> = new Set([
  'AUX',
  'PRON',
  'DET',
  'ADP',
  'PART',
  'PUNCT',
  'SCONJ',
  'CCONJ',
  'ADV',
]);

/** What a relative clause stands behind: a noun, and what describes one in languages that put it last. */
const OF_NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ']);
/** Words from "that" to its verb at most ("that has signed"). */
const BEHIND_RELATIVE = 3;

/** Reads a question: what happened, who took part, and who or what is asked for. */
export function readAskedEvent(reading: SentenceReading): AskedEvent {
  const { tokens, words } = reading;
  const asking = askingWord(tokens, words);
  const describing = describingVerb(tokens, asking, words);
  const around =
    describing < 0
      ? clauseAsked(reading, asking)
      : reading.clauses.find(({ predicate }) => predicate === describing);
  const clause = describing < 0 ? doneOf(reading, around) : around;
  const predicate = clause === undefined ? undefined : tokens[clause.predicate];
  const isSaid = predicate !== undefined && clause?.predicate !== asking && !EMPTY.has(predicate.upos);
  const verb = tokens.find(({ upos }, at) => upos === 'VERB' && at > asking);
  const heads = (list: readonly number[]): ParsedToken[] =>
    list.flatMap((at) =>
      at === asking || tokens[at] === undefined || isSource(reading, at) ? [] : [tokens[at]],
    );
  const isInverted = asksWhomBare(tokens, asking, words);
  const isDoer = asksWhoBare(tokens, asking, words);
  const isBare = isDoer && tokens[1]?.upos !== 'VERB';
  const inverted = isLeftBehind(tokens, words) ? 'companion' : 'patient';
  const role = isInverted ? inverted : isDoer ? 'agent' : roleOf(tokens, asking, clause, words);
  return {
    // What somebody whose name is asked did may be told in other words: it is no part that has to be there.
    role: asking < 0 || describing >= 0 ? null : role,
    predicate: isBare ? (tokens[1] ?? null) : isSaid ? predicate : (verb ?? null),
    outer:
      around === clause || tokens[around?.predicate ?? -1]?.upos !== 'VERB'
        ? null
        : (tokens[around?.predicate ?? -1] ?? null),
    isVerb: isInverted || isBare,
    agents: isInverted ? subjectBehind(tokens, asking + 2) : heads(clause?.agents ?? []),
    patients: heads(clause?.patients ?? []),
    purposes: (clause?.obliques ?? []).flatMap(({ head, marker }) =>
      words.purposes.has(marker) && tokens[head] !== undefined ? [tokens[head]] : [],
    ),
    isDenied: clause?.isDenied ?? false,
    isUnreal: (clause?.isUnreal ?? false) || tokens.some((_, at) => isOfPlan(reading, at)),
    isPresent: isPresentAt(reading, clause?.predicate ?? -1),
    isWhoIs:
      asking >= 0 &&
      !isInverted &&
      !isBare &&
      tokens.every(({ upos }) => upos !== 'VERB') &&
      !tokens.some(({ upos }) => upos === 'ADP'),
  };
}

/** "According to X, who …": X says so, and does it no more than anybody. */
function isSource({ tokens, children, words }: SentenceReading, at: number): boolean {
  return (children[at] ?? []).some(
    (child) =>
      baseRelation(tokens[child]?.relation ?? '') === 'case' &&
      words.sources.has(words.fold(tokens[child]?.form ?? '')),
  );
}

/** Whether a verb tells of what is so now, or is to be, and not of what was done. */
function isPresentAt({ tokens, children, words }: SentenceReading, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (words.isPresentForm(words.fold(token.form))) return true;
  const finite = [at, ...(children[at] ?? [])].flatMap((place) => {
    const { upos, features, form } = tokens[place] ?? {};
    const isVerb = place === at || upos === 'AUX';
    return isVerb && features?.VerbForm === 'Fin'
      ? [{ tense: features.Tense, form: words.fold(form ?? '') }]
      : [];
  });
  // "Has led" was done.
  return finite.length > 0 && finite.every(({ tense, form }) => tense === 'Pres' && !words.perfect.has(form));
}

/** A word for what is planned or wished, but for a noun that something is done to ("endorsed the plan"). */
function isOfPlan({ tokens, children, words }: SentenceReading, at: number): boolean {
  const token = tokens[at];
  // "In May" wishes nothing.
  if (token === undefined || token.upos === 'PROPN' || !words.unreal.has(words.fold(token.form)))
    return false;
  const isDoneTo = token.upos === 'NOUN' && ['obj', 'obl'].includes(baseRelation(token.relation));
  return (
    !isDoneTo || (children[at] ?? []).some((child) => baseRelation(tokens[child]?.relation ?? '') === 'acl')
  );
}

/** The place of the word that asks for a person; -1 where there is none. Where it may stand anywhere, the last may not be a name ("Kim"). */
function askingWord(tokens: readonly ParsedToken[], words: ClauseVocabulary): number {
  const isWho = (token: ParsedToken, at: number): boolean =>
    words.who.has(words.fold(token.form)) && isAsking(token, at);
  return words.asksAnywhere.size > 0 ? tokens.findLastIndex(isWho) : tokens.findIndex(isWho);
}

/** "Who did X receive?": whom, whatever the tree says, where a verb that helps and somebody stand behind it. */
function asksWhomBare(tokens: readonly ParsedToken[], asking: number, words: ClauseVocabulary): boolean {
  const at = (position: number): ParsedToken | undefined => tokens[position];
  const isHelping = at(1)?.upos === 'AUX' && words.light.has(words.fold(at(1)?.form ?? ''));
  return (
    asking === 0 &&
    words.asksBare.has(words.fold(at(0)?.form ?? '')) &&
    isHelping &&
    subjectBehind(tokens, 2).length > 0
  );
}

/** "Who received X?": who does it, whatever the tree says, where a verb stands right behind and somebody behind that. */
function asksWhoBare(tokens: readonly ParsedToken[], asking: number, words: ClauseVocabulary): boolean {
  return (
    asking === 0 &&
    words.asksBare.has(words.fold(tokens[0]?.form ?? '')) &&
    (tokens[1]?.upos === 'VERB' || words.isBareVerb(words.fold(tokens[1]?.form ?? ''))) &&
    (['NOUN', 'PROPN', 'DET', 'PRON'].includes(tokens[2]?.upos ?? '') || isBeside(tokens[2], words))
  );
}

/** "Who mediated at X?", "who signed for Y?": what stands behind the verb is beside whoever does it, unless that is who. */
function isBeside(token: ParsedToken | undefined, words: ClauseVocabulary): boolean {
  return token?.upos === 'ADP' && !words.agents.has(words.fold(token.form));
}

/** "Who did X bargain with?": the adposition that is left behind the verb says in which part. */
function isLeftBehind(tokens: readonly ParsedToken[], words: ClauseVocabulary): boolean {
  const last = tokens.findLast(({ upos }) => upos !== 'PUNCT' && upos !== 'SYM');
  return last?.upos === 'ADP' && words.companions.has(words.fold(last.form));
}

/** The nouns from a position on, up to a verb or the last word. */
function subjectBehind(tokens: readonly ParsedToken[], from: number): readonly ParsedToken[] {
  const words = tokens.slice(from).filter(({ upos }) => upos !== 'PUNCT');
  const verb = words.findIndex(({ upos }) => upos === 'VERB');
  return words
    .slice(0, verb < 0 ? -1 : verb)
    .filter(({ upos }) => upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON');
}

/** Arabic writes "who" as it does "from", which opens no question. */
function isAsking({ upos, relation }: ParsedToken, at: number): boolean {
  return at <= 1 || upos !== 'ADP' || baseRelation(relation) !== 'case';
}

/**
 * The verb that tells by what they did who is meant, where somebody's name is asked ("Who is the minister that signed it?"); -1 where
 * none does. Trees of such questions differ, their words do not.
 */
function describingVerb(tokens: readonly ParsedToken[], asking: number, words: ClauseVocabulary): number {
  if (asking !== 0) return -1;
  const relative = tokens.findIndex(
    ({ form }, at) =>
      at > 1 && words.relatives.has(words.fold(form)) && OF_NOUNS.has(tokens[at - 1]?.upos ?? ''),
  );
  const verb = tokens.findIndex(({ upos }) => upos === 'VERB');
  return relative >= 0 && verb > relative && verb <= relative + BEHIND_RELATIVE ? verb : -1;
}

/** "Who is it that …": what is asked for is the root, and what happened says something of it. */
function clauseAsked(reading: SentenceReading, asking: number): Clause | undefined {
  const { clauses, clauseOf } = reading;
  const root = behindAsking(reading) ?? clauses.find(({ link }) => link === 'root');
  const around = clauses[asking < 0 ? -1 : (clauseOf[asking] ?? -1)] ?? root;
  if (around === undefined || around.predicate !== asking) return around;
  return clauses.find(({ parent, link }) => link === 'acl' && clauses[parent] === around) ?? around;
}

/** Last place of the noun of "in which city". */
const OPENING = 3;

/** "In which city met X with Y": no verb says more of the city, whatever the tree says. */
function behindAsking({ clauses, tokens, children }: SentenceReading): Clause | undefined {
  return clauses.find(({ link, predicate }) => {
    const noun = tokens[predicate]?.head ?? -1;
    return (
      link === 'acl' &&
      tokens[predicate]?.upos === 'VERB' &&
      noun === predicate - 1 &&
      noun <= OPENING &&
      ['DET', 'ADP'].every((upos) =>
        (children[noun] ?? []).some((child) => child < OPENING && tokens[child]?.upos === upos),
      )
    );
  });
}

/** Of "was it supposed to start" what is to be done; who "asked X to sign" did just that. */
function doneOf(
  { clauses, tokens, children, words }: SentenceReading,
  clause: Clause | undefined,
): Clause | undefined {
  const form = tokens[clause?.predicate ?? -1]?.form ?? '';
  // "When is the paper to be signed": what is to be done with it.
  const isBeing =
    ['NOUN', 'PROPN'].includes(tokens[clause?.predicate ?? -1]?.upos ?? '') &&
    (children[clause?.predicate ?? -1] ?? []).some((child) => tokens[child]?.relation === 'cop');
  const due = clauses.find(
    ({ parent, predicate }) =>
      clauses[parent] === clause &&
      isBeing &&
      (children[predicate] ?? []).some(
        (child) => tokens[child]?.relation === 'mark' && tokens[child]?.upos === 'PART',
      ),
  );
  if (due !== undefined && clause !== undefined) {
    const noun = [clause.predicate];
    return due.isPassive ? { ...due, patients: noun } : { ...due, agents: noun };
  }
  if (clause === undefined || !words.unreal.has(words.fold(form))) return clause;
  if (clause.patients.length > 0 && !clause.isPassive) return clause;
  return clauses.find(({ parent, link }) => link === 'xcomp' && clauses[parent] === clause) ?? clause;
}

function roleOf(
  tokens: readonly ParsedToken[],
  asking: number,
  clause: Clause | undefined,
  words: ClauseVocabulary,
): AskedRole | null {
  const at = (position: number): string => words.fold(tokens[position]?.form ?? '');
  const folded = at(asking);
  if (
    words.withWhom.has(folded) ||
    words.companions.has(at(asking - 1)) ||
    words.companions.has(at(asking + 1))
  )
    return 'companion';
  if (words.agents.has(at(asking - 1)) || words.agents.has(at(asking + 1))) return 'agent';
  if (words.whom.has(folded) || words.objectMarks.has(at(asking - 1))) return 'patient';
  if (clause?.agents.includes(asking) === true) return 'agent';
  if (clause?.patients.includes(asking) === true) return 'patient';
  if (clause?.obliques.some(({ head }) => head === asking) === true && asking > 0) return 'other';
  // "Who" and a verb right behind it, in a language whose trees hold few questions.
  if (asking === 0 && !words.asksBare.has(folded)) return null;
  return tokens[asking + 1]?.upos === 'VERB' || words.asksAnywhere.has(folded) ? 'agent' : null;
}
