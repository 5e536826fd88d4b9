import { wordsOf } from '../../../language/all-languages.js';
import { turkish } from '../../../language/packs/tr/pack.js';
import type { Modality } from '../../../model/fact.js';
import type { FactPattern } from '../../../model/fact-pattern.js';
import { slotOf, type FactFrame } from '../../clauses/frame.js';
import { frameReader, type FrameGrammar, type Placed } from '../../clauses/frame-reader.js';
import { CLAUSE_REACH, lookAt, partiesBetween, type SentenceLook } from '../../clauses/sentence-look.js';
import { mayAct, withJoinedParties, type Party } from '../../clauses/party.js';
import type { AnnotatedSentence } from '../../annotated.js';
import type { SentenceReader } from '../../draft-fact.js';
import { foldWord, wordSet } from '../folded-words.js';
import { isSaidForm, turkishCase, turkishModality } from './turkish-endings.js';
import { turkishPartiesOf } from './turkish-parties.js';

/** Words between the second name and the verb, at most; a day and a place may stand there. */
const GAP = 9;
const REACH = 30;
const OPENING_WORDS = wordSet('ayrıca ancak fakat ama öte böylece sonuçta nitekim üstelik bugün dün daha');
/** Words between what is said and the verb of saying: a day may stand there. */
const BEFORE_SAYING = 6;
const SAYS: ReadonlySet<string> = new Set(wordsOf(turkish.clauses.says).map(foldWord));
/** What is of somebody in another's clause ("X'in önerisini"). */
const OWNED = /s?[iu]n[iu]$/u;
/** Words between an owner and what is owned, at most. */
const OWNER_REACH = 4;
const ACCUSATIVE = /[iu]$/u;
const CONDITIONS = wordSet('eğer şayet');
const REFUTES = wordSet('yalanladı yalanlandı asılsız uydurma');
/** A verb that closes a clause stands before these. */
const JOINERS = wordSet('ve ancak ama fakat');
const CONVERB = /(?:arak|erek|[iu]p|ken|[iu]nca)$/u;
const PLANNED_BEHIND = /^(?:bekleniyor|planlaniyor|ongoruluyor|beklenen|planlanan)/u;

/** Makes a reader of Turkish sentences by wordings: "WHO, WHO ile bir araya gel-", "WHO WHERE'ye git-". */
export function turkishClauses(patterns: readonly FactPattern[]): SentenceReader {
  return frameReader(patterns.flatMap(compileTurkish), grammar);
}

function compileTurkish(pattern: FactPattern): readonly FactFrame[] {
  return pattern.says.map((saying) => {
    const parts = saying.split(/[\s,]+/u).filter((part) => part !== '');
    const stem = foldWord((parts.at(-1) ?? '').replace(/-$/u, ''));
    const slots = parts.flatMap((part, at) => {
      const slot = slotOf(part);
      if (slot === null) return [];
      const marker = parts[at + 1] === 'ile' ? 'with' : turkishCase(slot.ending);
      return [{ slot: slot.slot, marker }];
    });
    const [subject, other] = slots;
    const pair = parts.includes('ve');
    const light = parts
      .slice(0, -1)
      .filter((part) => slotOf(part) === null && part !== 've' && part !== 'ile');
    return {
      pattern,
      verb: (folded) => turkishModality(folded, stem),
      light: light.map(foldWord),
      subject: subject?.slot === 'PERSON' ? 'PERSON' : 'WHO',
      other: pair ? null : (other ?? null),
      pair,
    };
  });
}

const grammar: FrameGrammar = {
  look: (sentence) =>
    lookAt(sentence, turkishPartiesOf(sentence), { conditions: CONDITIONS, refutes: REFUTES }),
  place,
  around,
  whereMarkers: new Set(['at']),
  // "3 Şubat'ta haber olan": the day of a report, and of nothing that happened.
  bounds: wordSet(
    'beri kadar önce sonra itibaren dek tarihli haber yayımlanan duyurulan açıklanan bildirilen yazılan',
  ),
  says: new Set(wordsOf(turkish.clauses.says)),
  that: new Set(),
  verbCloses: true,
};

/** The verb closes its clause; endings tell who is met, where, and who meets. */
function place(look: SentenceLook, { light, other, pair }: FactFrame, verb: number): Placed | null {
  const { sentence } = look;
  const { tokens } = sentence;
  const end = verb - light.length;
  if (light.some((word, at) => tokens[end + at]?.folded !== word)) return null;
  const before = partiesBetween(look, end - CLAUSE_REACH, end - 1).filter(({ last }) => last < end);
  if (pair) {
    const last = before.findLastIndex(({ marker }) => marker === 'plain');
    const start = firstOfGroup(before, last);
    const who = start < 0 ? [] : before.slice(start, last + 1);
    const near = before[last];
    return near === undefined || end - near.last > GAP ? null : { who, others: [], what: null };
  }
  const isParty = other !== null && other.slot !== 'WHAT';
  const found = isParty
    ? before.findLast(
        ({ marker, ref }) =>
          marker === other.marker &&
          (other.slot === 'WHERE') === (ref.type === 'place' || ref.type === 'country'),
      )
    : undefined;
  const both = isParty && other.marker === 'with' ? bothNamed(sentence, before, end) : null;
  if (both !== null) return both;
  if (isParty && (found === undefined || end - found.last > GAP)) return null;
  const firstOther = found === undefined ? undefined : before[firstOfGroup(before, before.indexOf(found))];
  const who = saidOf(look, light, before, verb) ?? subjectsOf(sentence, before, firstOther?.first ?? end);
  const last = who.at(-1)?.last;
  if (last === undefined || end - last > REACH) return null;
  if (other?.slot !== 'WHAT') {
    const at = found === undefined ? -1 : before.indexOf(found);
    const others = at < 0 ? [] : before.slice(firstOfGroup(before, at), at + 1);
    const what = other === null && ACCUSATIVE.test(light[0] ?? '') ? thingAt(before, who, end) : null;
    return { who: who.filter((one) => !others.includes(one)), others, what };
  }
  // "Saying …, he asked for …": what is asked for stands behind the aside.
  let first = last + 1;
  for (let at = last + 1; at < end - 1; at += 1) {
    const isAside = CONVERB.test(tokens[at]?.folded ?? '') && isCommaBehind(sentence, at);
    if (isAside) first = at + 1;
  }
  return end - first < 2 ? null : { who, others: [], what: { first, last: end - 1 } };
}

/** "A ile B, …": both stand at the head of the clause, and nobody else does what it tells. */
function bothNamed(sentence: AnnotatedSentence, parties: readonly Party[], end: number): Placed | null {
  const at = parties.findIndex(
    ({ marker }, place) => marker === 'with' && parties[place + 1]?.marker === 'plain',
  );
  const [one, next] = [parties[at], parties[at + 1]];
  if (one === undefined || next === undefined || end - next.last > REACH) return null;
  const isBeside = sentence.tokens[one.last + 1]?.folded === 'ile' && next.first === one.last + 2;
  if (!isBeside || !isCommaBehind(sentence, next.last) || !mayAct(one) || !mayAct(next)) return null;
  const isFirst = parties.slice(0, at).every(({ marker, joined }) => marker !== 'plain' || joined);
  return isFirst ? { who: [one], others: [next], what: null } : null;
}

function isCommaBehind({ article, tokens }: AnnotatedSentence, at: number): boolean {
  return article.text.charAt(tokens[at]?.end ?? 0) === ',';
}

function firstOfGroup(parties: readonly Party[], last: number): number {
  let at = last;
  while (at > 0 && parties[at]?.joined === true) at -= 1;
  return at;
}

/** What is accepted or signed: the noun of the wording, with whose it is where that stands close before. */
function thingAt(
  parties: readonly Party[],
  who: readonly Party[],
  noun: number,
): NonNullable<Placed['what']> {
  const owners = parties.filter((one) => !who.includes(one) && noun - one.last <= OWNER_REACH);
  const isOwned = owners.at(-1)?.marker === 'of';
  return { first: isOwned ? (owners[0]?.first ?? noun) : noun, last: noun };
}

/** "Fidan, Haniye'nin Witkoff ile görüştüğünü söyledi": who did it bears the case of an owner, and did not say it. */
function saidOf(
  { sentence }: SentenceLook,
  light: readonly string[],
  parties: readonly Party[],
  verb: number,
): readonly Party[] | null {
  const isOwned = OWNED.test(light[0] ?? '');
  if (!isSaidForm(sentence.tokens[verb]?.folded ?? '') || isOwned) return null;
  const last = parties.findLastIndex((one) => one.marker === 'of' && mayAct(one));
  return last < 0 ? null : parties.slice(firstOfGroup(parties, last), last + 1);
}

/** Who acts: the plain names before a position, the last of them followed by a comma, else the first person, else the only one. */
function subjectsOf(sentence: AnnotatedSentence, parties: readonly Party[], end: number): readonly Party[] {
  const [first] = parties;
  // "X, dün A ve B ile …", where nobody knows X: whoever else is named is not who did it.
  if (first !== undefined && first.first > 0 && isUnknownSubject(sentence)) return [];
  const plain = parties.filter((one) => one.last < end && one.marker === 'plain' && mayAct(one));
  const comma = plain.findLastIndex(
    ({ last }) => sentence.article.text.charAt(sentence.tokens[last]?.end ?? 0) === ',',
  );
  const person = plain.findIndex(({ ref }) => ref.type === 'person');
  const head =
    comma >= 0
      ? comma
      : person >= 0
        ? person
        : plain.length === 1 || plain.every(({ joined }, at) => at === 0 || joined)
          ? 0
          : -1;
  const chosen = plain[head];
  if (chosen === undefined) return [];
  const start = firstOfGroup(plain, head);
  return comma >= 0 ? plain.slice(start, head + 1) : withJoinedParties(plain, start);
}

/** A verb tells something where it closes a clause. */
function around(
  { sentence, isQuestion, isRefuted, condition }: SentenceLook,
  verb: number,
  form: Modality,
): Modality | null {
  const { tokens, article } = sentence;
  const next = tokens[verb + 1];
  const gap = article.text.slice(tokens[verb]?.end ?? 0, next?.start ?? sentence.end);
  const closes =
    isSaid(tokens, verb) || next === undefined || /[,;:.!?…"”]/u.test(gap) || JOINERS.has(next.folded);
  if (!closes || (isRefuted && !REFUTES.has(tokens[verb]?.folded ?? ''))) return null;
  if (isQuestion || condition < Infinity) return 'conditional';
  return PLANNED_BEHIND.test(tokens.at(-1)?.folded ?? '') && form === 'stated' ? 'planned' : form;
}

/** "Görüştüğünü söyledi": what is told closes its clause before who tells it does. */
function isSaid(tokens: AnnotatedSentence['tokens'], verb: number): boolean {
  if (!isSaidForm(tokens[verb]?.folded ?? '')) return false;
  return tokens.slice(verb + 1, verb + 1 + BEFORE_SAYING).some(({ folded }) => SAYS.has(folded));
}

/** A word in capitals that opens the sentence and is set off: a name that is not known. */
function isUnknownSubject(sentence: AnnotatedSentence): boolean {
  const [token] = sentence.tokens;
  if (token === undefined || sentence.mentions.some(({ firstToken }) => firstToken === 0)) return false;
  return isCommaBehind(sentence, 0) && !OPENING_WORDS.has(token.folded);
}
