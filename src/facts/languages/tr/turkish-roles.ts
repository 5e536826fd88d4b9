import type { FactFrame } from '../../clauses/frame.js';
import type { Placed } from '../../clauses/frame-reader.js';
import { CLAUSE_REACH, partiesBetween, type SentenceLook } from '../../clauses/sentence-look.js';
import { mayAct, withJoinedParties, type Party } from '../../clauses/party.js';
import type { AnnotatedSentence } from '../../annotated.js';
import { wordSet } from '../folded-words.js';
import { CONVERB, isSaidForm } from './turkish-endings.js';
import { placeTurkishHappening } from './turkish-happenings.js';

/** Words between the second name and the verb, at most; a day and a place may stand there. */
const GAP = 9;
const REACH = 30;
const OPENING_WORDS = wordSet('ayrıca ancak fakat ama öte böylece sonuçta nitekim üstelik bugün dün daha');
/** What is of somebody in another's clause ("X'in önerisini"). */
const OWNED = /s?[iu]n[iu]$/u;
/** Words between an owner and what is owned, at most. */
const OWNER_REACH = 4;
const ACCUSATIVE = /[iu]$/u;
/** A word that bears a case: it is all that is rejected or attacked. */
const INFLECTED = /.{4}[iuae]$/u;
const OWNER = /.{3}n?[iu]n$/u;
const LEADS = wordSet('başkanlığındaki liderliğindeki öncülüğündeki');
const BESIDE_VERB = wordSet('birlikte da de bizzat ayrıca resmen oybirliğiyle bugün dün yarın');
/** Words between a verb and what goes with it, at most. */
const LIGHT_REACH = 8;

/** The verb closes its clause; endings tell who is met, where, and who meets. */
export function placeTurkish(look: SentenceLook, frame: FactFrame, verb: number): Placed | null {
  if (frame.nouns.length > 0) return placeTurkishHappening(look, frame, verb);
  const { light, other, pair } = frame;
  const { sentence } = look;
  const { tokens } = sentence;
  const closing = lightBefore(look, light, verb);
  if (closing === null) return null;
  let end = closing;
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
  const owners = saidOf(look, light, before, verb);
  const who = owners ?? subjectsOf(sentence, before, firstOther?.first ?? end);
  const last = who.at(-1)?.last;
  if (last === undefined || end - last > REACH) return null;
  // "Downer said that the sides made a proposal": whose deed it is is nobody that is named.
  const isOthers = owners === null && isSaidForm(tokens[verb]?.folded ?? '');
  if (isOthers && tokens.slice(last + 1, end).some(({ folded }) => OWNER.test(folded))) return null;
  if (other?.slot !== 'WHAT') {
    const at = found === undefined ? -1 : before.indexOf(found);
    const others = at < 0 ? [] : before.slice(firstOfGroup(before, at), at + 1);
    const what =
      other === null && ACCUSATIVE.test([...(light[0] ?? [])][0] ?? '') ? thingAt(before, who, end) : null;
    const all = withFirstOfTwo(sentence, before, who);
    return { who: all.filter((one) => !others.includes(one)), others, what };
  }
  // "Saying …, he asked for …": what is asked for stands behind the aside.
  let first = last + 1;
  for (let at = last + 1; at < end - 1; at += 1) {
    const isAside = CONVERB.test(tokens[at]?.folded ?? '') && isCommaBehind(sentence, at);
    // "X, geçen hafta, Ekim 2025'te, Y'yi övdü": when is no part of whom.
    const day = look.dated.get(at);
    const behind = behindDate(sentence, day?.lastToken ?? at);
    if ((isAside || day !== undefined) && behind < end) first = behind;
    // "X, çalışmalarını 9 Kasım'da durdurdu": the day stands before the verb.
    else if (day !== undefined && day.firstToken > first) {
      end = day.firstToken;
      break;
    }
  }
  if (!isMatter(sentence, light, first, end)) return null;
  const isWord = end - first === 1 && INFLECTED.test(tokens[first]?.folded ?? '');
  return end - first < 2 && !isWord ? null : { who, others: [], what: { first, last: end - 1 } };
}

/** Whether words are what is asked for or rejected: in one clause, and in the case of it. */
function isMatter(
  { article, tokens }: AnnotatedSentence,
  light: FactFrame['light'],
  first: number,
  end: number,
): boolean {
  const text = article.text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0);
  const last = tokens[end - 1]?.folded ?? '';
  if (/[:;"“”«»…()]|''/u.test(text) || /m[ae]k$/u.test(last)) return false;
  return light.length > 0 || /[iuae]$/u.test(last);
}

/** Behind a word, and the case that is written onto a year. */
function behindDate({ article, tokens }: AnnotatedSentence, at: number): number {
  return /['’]/u.test(article.text.charAt(tokens[at]?.end ?? 0)) ? at + 2 : at + 1;
}

/** Where the words begin that go with a verb: right before it, or a small word or a day apart. Null where they are not there. */
function lightBefore(
  { sentence, dated }: SentenceLook,
  light: FactFrame['light'],
  verb: number,
): number | null {
  let end = verb;
  // "2025'te": the case behind a year is a word of its own.
  const isCaseOfYear = (at: number): boolean =>
    dated.has(at - 1) && /['’]/u.test(sentence.article.text.charAt(sentence.tokens[at - 1]?.end ?? 0));
  for (const words of light.toReversed()) {
    let at = end - 1;
    const isApart = (): boolean =>
      dated.has(at) || isCaseOfYear(at) || BESIDE_VERB.has(sentence.tokens[at]?.folded ?? '');
    while (at > Math.max(0, end - LIGHT_REACH) && !words.has(sentence.tokens[at]?.folded ?? '') && isApart())
      at -= 1;
    if (!words.has(sentence.tokens[at]?.folded ?? '')) return null;
    end = at;
  }
  return end;
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

/** "A ile B, … katıldı": both stand at the head of the clause and do it. */
function withFirstOfTwo(
  sentence: AnnotatedSentence,
  parties: readonly Party[],
  who: readonly Party[],
): readonly Party[] {
  const [first] = who;
  const one = first === undefined ? undefined : parties.find(({ last }) => last === first.first - 2);
  const last = who.at(-1);
  if (first === undefined || one === undefined || last === undefined || !mayAct(one)) return who;
  const isJoined = one.marker === 'with' && sentence.tokens[one.last + 1]?.folded === 'ile';
  return isJoined && one.first <= 1 && isCommaBehind(sentence, last.last) ? [one, ...who] : who;
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
  light: FactFrame['light'],
  parties: readonly Party[],
  verb: number,
): readonly Party[] | null {
  const isOwned = OWNED.test([...(light[0] ?? [])][0] ?? '');
  if (!isSaidForm(sentence.tokens[verb]?.folded ?? '') || isOwned) return null;
  const last = parties.findLastIndex((one) => one.marker === 'of' && mayAct(one));
  return last < 0 ? null : parties.slice(firstOfGroup(parties, last), last + 1);
}

/** Who acts: the plain names before a position, the last of them followed by a comma, else the first person, else the only one. */
function subjectsOf(sentence: AnnotatedSentence, parties: readonly Party[], end: number): readonly Party[] {
  const [first] = parties;
  // "X, dün A ve B ile …", where nobody knows X: whoever else is named is not who did it.
  if (first !== undefined && first.first > 0 && isUnknownSubject(sentence)) return [];
  // "X başkanlığındaki heyet": who leads it stands before the delegation that acts.
  const leads = ({ last }: Party): boolean => LEADS.has(sentence.tokens[last + 1]?.folded ?? '');
  const plain = parties.filter(
    (one) => one.last < end && one.marker === 'plain' && mayAct(one) && !leads(one),
  );
  const comma = plain.findLastIndex(
    ({ last }) => sentence.article.text.charAt(sentence.tokens[last]?.end ?? 0) === ',',
  );
  const person = plain.findIndex(({ ref }) => ref.type === 'person');
  const head =
    comma >= 0
      ? comma
      : person >= 0
        ? person
        : plain.length === 1 || plain[0]?.first === 0 || plain.every(({ joined }, at) => at === 0 || joined)
          ? 0
          : -1;
  const chosen = plain[head];
  if (chosen === undefined) return [];
  const start = firstOfGroup(plain, head);
  // "A, B ve C": behind a comma the list goes on.
  const all = withJoinedParties(plain, start);
  return comma >= 0 && all.length <= head - start ? plain.slice(start, head + 1) : all;
}

/** A word in capitals that opens the sentence and is set off: a name that is not known. */
function isUnknownSubject(sentence: AnnotatedSentence): boolean {
  const [token] = sentence.tokens;
  if (token === undefined || sentence.mentions.some(({ firstToken }) => firstToken === 0)) return false;
  return isCommaBehind(sentence, 0) && !OPENING_WORDS.has(token.folded);
}
