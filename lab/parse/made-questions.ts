import type { LanguageCode } from '../../src/language/languages.js';
import type { GoldSentence, GoldWord } from './conllu.js';
import { ASKING, type Asking, type AskingLanguage } from './asking-words.js';
import { seeded } from './random.js';

/*
 * Treebanks of news hold hardly a question, so a parser learned from them takes "when" for a name. Questions are made here
 * of a treebank's own clauses: who does it, to whom, or nothing of it, gives way to a word that asks.
 */

/** Words of a part of a clause: longer ones are left out, since questions are short. */
const MOST_WORDS = 5;
/** Share of questions with their mark; members leave it out. */
const MARKED = 0.6;
/** Share of questions without capitals, where a language has them. */
const LOWER_CASE = 0.5;
const HELPER_FEATURES = { Mood: 'Ind', Number: 'Sing', Person: '3', Tense: 'Past', VerbForm: 'Fin' };
/** What belongs to a verb beside it. */
const OF_VERB = /^(?:aux|compound:prt)/u;

/** Words of a treebank that stand side by side, by index; the first named is the head of all. */
interface Part {
  readonly head: number;
  readonly from: number;
  readonly to: number;
  readonly role: 'subject' | 'object' | 'beside';
}

/** A word on its way into a made sentence. */
interface Draft {
  readonly form: string;
  readonly isGlued: boolean;
  readonly word: Omit<GoldWord, 'start' | 'end' | 'head'>;
  /** Gives the index of its head once all words have their place. */
  readonly headAt: (places: Places) => number;
}

/** Where words of the treebank, and those that ask, have come to stand. */
interface Places {
  readonly of: ReadonlyMap<number, number>;
  readonly asking: number;
  readonly verb: number;
  readonly counted: number;
}

/** Questions made of a sentence's clauses; none of a sentence without a clause that says who does it. */
export function madeQuestions(
  sentence: GoldSentence,
  language: LanguageCode,
  seed: number,
): readonly GoldSentence[] {
  const asking = ASKING[language];
  const random = seeded(seed);
  return sentence.words.flatMap((word, verb) => {
    const isHelped =
      asking.order === 'helped' &&
      sentence.words.some(({ head, relation }) => head === verb && relation.startsWith('aux'));
    const parts = isFinite(word, isHelped) ? partsOf(sentence, verb) : [];
    if (!parts.some(({ role, head }) => role === 'subject' && sentence.words[head]?.upos !== 'PRON'))
      return [];
    const chosen = asking.askings[Math.floor(random() * asking.askings.length)];
    const question =
      chosen === undefined ? null : makeQuestion(sentence, { verb, parts }, { ...asking, ...chosen, random });
    const statement = asking.makesStatements === true ? makeStatement(sentence, verb, parts) : null;
    return [question, statement].filter((made) => made !== null);
  });
}

/** The bare clause, in the order that it has: short sentences are easy, and scarce in treebanks. */
function makeStatement(sentence: GoldSentence, verb: number, parts: readonly Part[]): GoldSentence {
  const stretches = [
    { at: verb, drafts: verbDrafts(sentence, verb) },
    ...parts.map(({ from, to }) => ({ at: from, drafts: draftsOf(sentence, from, to, verb) })),
  ].sort((one, other) => one.at - other.at);
  const drafts = stretches.flatMap((stretch) => stretch.drafts);
  return assemble([...drafts, markDraft('.')], { verb, counted: -1, asking: [] });
}

function markDraft(form: string): Draft {
  return {
    form,
    isGlued: true,
    word: { upos: 'PUNCT', relation: 'punct', features: new Map(), lemma: form },
    headAt: ({ verb }) => verb,
  };
}

/** A verb that stands by itself, or by another that helps: no participle, no "-ing". */
function isFinite({ upos, features }: GoldWord, isHelped: boolean): boolean {
  return upos === 'VERB' && (isHelped || ['Fin', undefined].includes(features.get('VerbForm')));
}

/** Who does it, to whom, and one circumstance: those that are short and without a verb of their own. */
function partsOf({ words }: GoldSentence, verb: number): Part[] {
  const parts = words.flatMap(({ head, relation }, at): Part[] => {
    const [base] = relation.split(':');
    const role = base === 'nsubj' ? 'subject' : base === 'obj' ? 'object' : base === 'obl' ? 'beside' : null;
    if (head !== verb || role === null) return [];
    const below = words.flatMap((_, index) => (isBelow(words, index, at) ? [index] : []));
    const [from = at] = below;
    const to = below.at(-1) ?? at;
    const isWhole = to - from + 1 === below.length && below.length <= MOST_WORDS;
    const isPlain = below.every((index) => !['VERB', 'PUNCT'].includes(words[index]?.upos ?? ''));
    return isWhole && isPlain ? [{ head: at, from, to, role }] : [];
  });
  const firstOf = (role: Part['role']): Part[] => parts.filter((part) => part.role === role).slice(0, 1);
  return [...firstOf('subject'), ...firstOf('object'), ...firstOf('beside')].sort((a, b) => a.from - b.from);
}

function isBelow(words: readonly GoldWord[], index: number, top: number): boolean {
  for (let at = index, steps = 0; at >= 0 && steps < words.length; steps += 1) {
    if (at === top) return true;
    at = words[at]?.head ?? -1;
  }
  return false;
}

function makeQuestion(
  sentence: GoldSentence,
  { verb, parts }: { readonly verb: number; readonly parts: readonly Part[] },
  {
    words: askingWords,
    asks,
    order,
    mark,
    helper,
    random,
  }: Asking & AskingLanguage & { random: () => number },
): GoldSentence | null {
  const counted = asks === 'count' ? parts.find((part) => isCounted(sentence, part)) : undefined;
  if (asks === 'count' && counted === undefined) return null;
  const gone = asks === 'subject' || asks === 'object' ? asks : null;
  if (gone === 'object' && !parts.some(({ role }) => role === 'object')) return null;
  const left = parts.filter((part) => part !== counted && part.role !== gone);
  // Who has it done to them is asked for as such.
  const relation = sentence.words[parts.find(({ role }) => role === gone)?.head ?? -1]?.relation;
  const asking = askingWords.map((word, index): Draft => ({
    form: word.form,
    isGlued: false,
    word: {
      upos: word.upos,
      relation: word.of === undefined ? (relation ?? word.relation) : word.relation,
      features: new Map(Object.entries(word.features ?? {})),
      lemma: word.form,
    },
    headAt: ({ asking: first, verb: verbAt, counted: countedAt }) =>
      word.of === undefined
        ? verbAt
        : word.of === 'counted'
          ? countedAt
          : index < word.of
            ? first + word.of
            : first,
  }));
  const range = (from: number, to: number): Draft[] => draftsOf(sentence, from, to, verb);
  const askedPart = [...asking, ...(counted === undefined ? [] : range(counted.head, counted.head))];
  const verbPart = verbDrafts(sentence, verb);
  const [helping, ...ending] = helped(sentence, verb, verbPart, helper);
  const partWords = left.flatMap(({ from, to }) => range(from, to));
  const subject = left.filter(({ role }) => role === 'subject').flatMap(({ from, to }) => range(from, to));
  const rest = left.filter(({ role }) => role !== 'subject').flatMap(({ from, to }) => range(from, to));
  const places = {
    'verb-first': [askedPart, verbPart, subject, rest],
    'verb-last': random() < 0.5 ? [partWords, askedPart, verbPart] : [subject, askedPart, rest, verbPart],
    helped:
      subject.length === 0 || helping === undefined
        ? [askedPart, verbPart, rest]
        : [askedPart, [helping], subject, ending, rest],
  };
  const end = random() < MARKED ? [markDraft(mark)] : [];
  const made = assemble([...places[order].flat(), ...end], { verb, counted: counted?.head ?? -1, asking });
  return order === 'helped' && random() < LOWER_CASE ? { ...made, text: made.text.toLowerCase() } : made;
}

/** The verb's parts with the one that helps first; where none does, one that does and the verb in its plain form. */
function helped(
  { words }: GoldSentence,
  verb: number,
  parts: readonly SourceDraft[],
  helper: string | undefined,
): Draft[] {
  const helping = parts.find(({ source }) => words[source]?.relation.startsWith('aux') === true);
  if (helping !== undefined) return [helping, ...parts.filter((part) => part !== helping)];
  if (helper === undefined) return [...parts];
  const made: Draft = {
    form: helper,
    isGlued: false,
    word: { upos: 'AUX', relation: 'aux', features: new Map(Object.entries(HELPER_FEATURES)), lemma: 'do' },
    headAt: ({ verb: at }) => at,
  };
  const plain = parts.map((part): Draft => {
    if (part.source !== verb) return part;
    const features = new Map([...part.word.features].filter(([name]) => name === 'Voice'));
    return {
      ...part,
      form: words[verb]?.lemma ?? part.form,
      word: { ...part.word, features: features.set('VerbForm', 'Inf') },
    };
  });
  return [made, ...plain];
}

/** A plain noun, so that "how many" may stand before it. */
function isCounted({ words }: GoldSentence, { head, role }: Part): boolean {
  return role !== 'beside' && words[head]?.upos === 'NOUN';
}

/** The verb with what helps and denies it beside it, and pronouns written on it. */
function verbDrafts(sentence: GoldSentence, verb: number): SourceDraft[] {
  const { words } = sentence;
  const belongs = (at: number): boolean => {
    const word = words[at];
    if (word?.head !== verb) return false;
    return (
      OF_VERB.test(word.relation) ||
      word.features.get('Polarity') === 'Neg' ||
      (word.upos === 'PRON' && word.start === words[at - 1]?.end)
    );
  };
  let from = verb;
  while (belongs(from - 1)) from -= 1;
  let to = verb;
  while (belongs(to + 1)) to += 1;
  return draftsOf(sentence, from, to, verb);
}

/** Words of the treebank as they are; the heads of those that depend on others than these is the verb. */
function draftsOf({ text, words }: GoldSentence, from: number, to: number, verb: number): SourceDraft[] {
  return words.slice(from, to + 1).map((word, index): SourceDraft => {
    const at = from + index;
    const { start, end, head, upos, features, lemma } = word;
    return {
      source: at,
      form: text.slice(start, end),
      isGlued: index > 0 && words[at - 1]?.end === start,
      word: { upos, features, lemma, relation: at === verb ? 'root' : word.relation },
      headAt: (places) => (at === verb ? -1 : (places.of.get(head) ?? places.verb)),
    };
  });
}

interface SourceDraft extends Draft {
  /** Index in the treebank's sentence. */
  readonly source: number;
}

function assemble(
  drafts: readonly (Draft | SourceDraft)[],
  { verb, counted, asking }: { verb: number; counted: number; asking: readonly Draft[] },
): GoldSentence {
  const of = new Map(drafts.flatMap((draft, place) => ('source' in draft ? [[draft.source, place]] : [])));
  const places: Places = {
    of,
    asking: drafts.findIndex((draft) => draft === asking[0]),
    verb: of.get(verb) ?? 0,
    counted: of.get(counted) ?? -1,
  };
  let text = '';
  const words = drafts.map(({ form, isGlued, word, headAt }): GoldWord => {
    if (text !== '' && !isGlued) text += ' ';
    const start = text.length;
    text += form;
    return { ...word, start, end: text.length, head: headAt(places) };
  });
  return { text, words };
}
