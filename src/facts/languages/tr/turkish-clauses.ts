import { wordsOf } from '../../../language/all-languages.js';
import { turkish } from '../../../language/packs/tr/pack.js';
import { fold } from '../../../language/fold.js';
import type { Modality } from '../../../model/fact.js';
import type { FactPattern } from '../../../model/fact-pattern.js';
import { slotOf, type Frame } from '../../clauses/frame.js';
import { frameReader, type FrameGrammar, type Placed } from '../../clauses/frame-reader.js';
import { CLAUSE_REACH, lookAt, partiesBetween, type SentenceLook } from '../../clauses/sentence-look.js';
import { mayAct, withJoinedParties, type Party } from '../../clauses/party.js';
import type { AnnotatedSentence, EntityMention } from '../../annotated.js';
import type { SentenceReader } from '../../draft-fact.js';
import { indexMentions, mergeMentions } from '../../names/mention-index.js';
import { isCapital, isSpaced } from '../../sentence-words.js';
import { slugOf } from '../../slug.js';
import { foldWord, wordSet } from '../folded-words.js';
import { turkishCase, turkishModality, type TurkishCase } from './turkish-endings.js';

/** Words between the second name and the verb, at most. */
const GAP = 6;
const REACH = 30;
/** Bodies behind whose name they stand: "İsrail ordusu". */
const BODIES =
  /^(ordu(?:su)?|hukumet(?:i)?|polis(?:i)?|gucleri|yonetim(?:i)?|meclis(?:i)?|parlamento(?:su)?|mahkemesi|donanma(?:si)?)(n?[iu]n|y?l[ae]|n?[dt][ae]n?|[yn]?[iuae])?$/u;
const NAMED_BODIES =
  /^(?:bakanligi|konseyi|partisi|meclisi|mahkemesi|orgutu|birligi|komisyonu|kurulu|komitesi|teskilati|ajansi|baskanligi|mudurlugu|komutanligi|kongresi)$/u;
/** What is of a country, and not the country. */
const ADJECTIVE = /l[iu]$|^(?:turk|alman|rus|fransiz|ingiliz|amerikan|italyan|yunan|arap)$/u;
/** Words that leave a land before them a party of its own. */
const BEHIND_LAND =
  /.{3}y?[ae]$|[dt][ae]n$|^(?:ve|ile|ise|de|da|heyet.*|arasinda.*|once|sonra|ilk|yeniden|tekrar|yine|artik|simdi|dun|bugun|yarin)$/u;
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

function compileTurkish(pattern: FactPattern): readonly Frame[] {
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
  look: (sentence) => lookAt(sentence, partiesOf(sentence), { conditions: CONDITIONS, refutes: REFUTES }),
  place,
  around,
  whereMarkers: new Set(['at']),
  bounds: wordSet('beri kadar önce sonra itibaren dek'),
  says: new Set(wordsOf(turkish.clauses.says)),
};

function partiesOf(sentence: AnnotatedSentence): readonly Party[] {
  const { roles, tokens, article } = sentence;
  const parties: Party[] = [];
  const officeOf = new Map(roles.map((role) => [role.person, role]));
  const owned = new Map(roles.flatMap(({ of, start }) => (of === null ? [] : [[start, of.id] as const])));
  // "ABD Başkanı …": the land right before an office is whose it is.
  const isInOffice = ({ ref, end }: EntityMention): boolean =>
    [1, 2, 3, 4].some((gap) => owned.get(end + gap) === ref.id);
  const positions = new Map(tokens.map(({ start }, at) => [start, at]));
  for (const mention of withBodies(sentence)) {
    const next = tokens[mention.lastToken + 1];
    const body = BODIES.exec(next?.folded ?? '');
    const isBeside =
      next !== undefined && /^\s$/u.test(article.text.slice(tokens[mention.lastToken]?.end ?? 0, next.start));
    if (mention.ref.type === 'country' && body !== null && isBeside) {
      const name =
        article.text.slice(mention.start, next.start) +
        (next.folded === body[1] ? article.text.slice(next.start, next.end) : (body[1] ?? ''));
      const ref = { id: slugOf(name), name, type: 'organization' as const };
      parties.push(
        party(
          sentence,
          parties,
          { ...mention, ref, lastToken: mention.lastToken + 1 },
          turkishCase(body[2] ?? ''),
        ),
      );
      continue;
    }
    if (mention.ref.type === 'country' && (isInOffice(mention) || saysOfWhatKind(sentence, mention)))
      continue;
    const first = positions.get(officeOf.get(mention)?.start ?? mention.start) ?? mention.firstToken;
    parties.push(party(sentence, parties, { ...mention, firstToken: first }, caseOf(sentence, mention)));
  }
  return withGroupCases(sentence, parties);
}

/** "A ve B ile": the last of those joined bears the case of all. */
function withGroupCases({ article, tokens }: AnnotatedSentence, parties: readonly Party[]): readonly Party[] {
  const told = [...parties];
  for (let at = told.length - 2; at >= 0; at -= 1) {
    const one = told[at];
    const next = told[at + 1];
    if (one === undefined || next === undefined || one.marker !== 'plain') continue;
    const isCommaBehindNext = article.text.charAt(tokens[next.last]?.end ?? 0) === ',';
    if (next.joined) {
      if (!isCommaBehindNext) told[at] = { ...one, marker: next.marker };
      continue;
    }
    // "X, dün A, B ve C ile": a comma joins A to B where somebody else stands before them.
    const isListed = next.marker !== 'plain' && next.first === one.last + 1 && told[at + 2]?.joined === true;
    if (isListed && told.slice(0, at).some(({ marker }) => marker === 'plain')) {
      told[at] = { ...one, marker: next.marker };
      told[at + 1] = { ...next, joined: true };
    }
  }
  return told;
}

/** Names, and the bodies that capitals name: "Dışişleri Bakanlığı", "BM Güvenlik Konseyi". */
function withBodies(sentence: AnnotatedSentence): readonly EntityMention[] {
  const { tokens, article, mentions } = sentence;
  const words = { text: article.text, tokens, start: sentence.start, end: sentence.end };
  const named = indexMentions(mentions);
  const bodies = tokens.flatMap((token, at): EntityMention[] => {
    if (!NAMED_BODIES.test(token.folded) || !isCapital(words, at)) return [];
    let first = at;
    while (first > 0 && at - first < 5 && isCapital(words, first - 1) && isSpaced(words, first - 1))
      first -= 1;
    const start = tokens[first]?.start ?? token.start;
    const isPerson = Array.from({ length: at - first + 1 }, (_, part) => named.endingAt(first + part)).some(
      (mention) => mention?.ref.type === 'person',
    );
    if (first === at || isPerson) return [];
    const name = article.text.slice(start, token.end);
    return [
      {
        ref: { id: slugOf(name), name, type: 'organization' },
        firstToken: first,
        lastToken: at,
        start,
        end: token.end,
        how: 'name',
      },
    ];
  });
  return mergeMentions(mentions, bodies);
}

function party(
  { tokens }: AnnotatedSentence,
  before: readonly Party[],
  { ref, firstToken, lastToken }: EntityMention,
  marker: TurkishCase,
): Party {
  const last = before.at(-1);
  let joined = false;
  // Between two that are joined stand "ve" and the office of the second, whose land or body is named with it.
  if (last !== undefined) joined = tokens[last.last + 1]?.folded === 've';
  return { ref, first: firstToken, last: lastToken, marker, joined };
}

/** "Türk heyeti", "İran dışişleri bakanları": the land only says of what kind the next word is. */
function saysOfWhatKind(
  { tokens, article, dates }: AnnotatedSentence,
  { lastToken }: EntityMention,
): boolean {
  const token = tokens[lastToken];
  const next = tokens[lastToken + 1];
  if (token === undefined || next === undefined) return false;
  if (!/^\s$/u.test(article.text.slice(token.end, next.start))) return false;
  if (ADJECTIVE.test(token.folded)) return true;
  const isDate = dates.some(({ firstToken }) => firstToken === lastToken + 1);
  return (
    /^\p{Ll}/u.test(article.text.slice(next.start, next.end)) && !isDate && !BEHIND_LAND.test(next.folded)
  );
}

/** The case of a name, by its ending, or by "ile" behind it. */
function caseOf({ article, tokens }: AnnotatedSentence, { lastToken }: EntityMention): TurkishCase {
  const token = tokens[lastToken];
  const next = tokens[lastToken + 1];
  if (token === undefined) return 'plain';
  const gap = article.text.slice(token.end, next?.start ?? token.end);
  const ending = /^['’](\p{L}+)/u.exec(gap)?.[1];
  if (ending !== undefined) return turkishCase(fold(ending));
  if (next?.folded === 'ile') return 'with';
  // "Hamas heyetiyle": the delegation stands for whom it is of.
  const standIn = /^heyet(?:i|inin)?(.*)$/u.exec(next?.folded ?? '')?.[1];
  if (standIn !== undefined) return /^y?l[ae]$/u.test(standIn) ? 'with' : turkishCase(standIn);
  // "Türkiye görüşmeleri": the first of two nouns says of what kind the second is.
  return 'plain';
}

/** The verb closes its clause; endings tell who is met, where, and who meets. */
function place(look: SentenceLook, { light, other, pair }: Frame, verb: number): Placed | null {
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
  if (isParty && (found === undefined || end - found.last > GAP)) return null;
  const firstOther = found === undefined ? undefined : before[firstOfGroup(before, before.indexOf(found))];
  const who = subjectsOf(sentence, before, firstOther?.first ?? end);
  const last = who.at(-1)?.last;
  if (last === undefined || end - last > REACH) return null;
  if (other?.slot !== 'WHAT') {
    const at = found === undefined ? -1 : before.indexOf(found);
    const others = at < 0 ? [] : before.slice(firstOfGroup(before, at), at + 1);
    return { who: who.filter((one) => !others.includes(one)), others, what: null };
  }
  // "Saying …, he asked for …": what is asked for stands behind the aside.
  let first = last + 1;
  for (let at = last + 1; at < end - 1; at += 1) {
    const isAside = CONVERB.test(tokens[at]?.folded ?? '') && isCommaBehind(sentence, at);
    if (isAside) first = at + 1;
  }
  return end - first < 2 ? null : { who, others: [], what: { first, last: end - 1 } };
}

function isCommaBehind({ article, tokens }: AnnotatedSentence, at: number): boolean {
  return article.text.charAt(tokens[at]?.end ?? 0) === ',';
}

function firstOfGroup(parties: readonly Party[], last: number): number {
  let at = last;
  while (at > 0 && parties[at]?.joined === true) at -= 1;
  return at;
}

/** Who acts: the plain names before a position, the last of them followed by a comma, else the first person, else the only one. */
function subjectsOf(sentence: AnnotatedSentence, parties: readonly Party[], end: number): readonly Party[] {
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
  const closes = next === undefined || /[,;:.!?…"”]/u.test(gap) || JOINERS.has(next.folded);
  if (!closes || (isRefuted && !REFUTES.has(tokens[verb]?.folded ?? ''))) return null;
  if (isQuestion || condition < Infinity) return 'conditional';
  return PLANNED_BEHIND.test(tokens.at(-1)?.folded ?? '') && form === 'stated' ? 'planned' : form;
}
