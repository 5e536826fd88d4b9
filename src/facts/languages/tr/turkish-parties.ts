import { fold } from '../../../language/fold.js';
import { withCommaLists } from '../../clauses/listed-parties.js';
import type { Party } from '../../clauses/party.js';
import type { AnnotatedSentence, EntityMention } from '../../annotated.js';
import { indexMentions, mergeMentions } from '../../names/mention-index.js';
import { isCapital, isSpaced } from '../../sentence-words.js';
import { slugOf } from '../../slug.js';
import { turkishCase, type TurkishCase } from './turkish-endings.js';

/** Bodies behind whose name they stand: "İsrail ordusu". */
const BODIES =
  /^(ordu(?:su)?|hukumet(?:i)?|polis(?:i)?|gucleri|yonetim(?:i)?|meclis(?:i)?|parlamento(?:su)?|mahkemesi|donanma(?:si)?)(n?[iu]n|y?l[ae]|n?[dt][ae]n?|[yn]?[iuae])?$/u;
const NAMED_BODIES =
  /^(?:bakanligi|konseyi|partisi|meclisi|mahkemesi|orgutu|birligi|komisyonu|kurulu|komitesi|teskilati|ajansi|baskanligi|mudurlugu|komutanligi|kongresi)$/u;
/** What is of a country, and not the country. */
const ADJECTIVE = /l[iu]$|^(?:turk|alman|rus|fransiz|ingiliz|amerikan|italyan|yunan|arap)$/u;
/** Between a body and its office: nothing, or what it is called for short in brackets; in characters. */
const BEFORE_OFFICE = 14;
const ASIDE = /^\s*(?:\([^()]*\)?)?\)?\s*$/u;
/** Those of a body, who are a group of their own: "Hamas Siyasi Büro üyeleriyle". */
const MEMBERS = /^((?:uye|yetkili|temsilci|yonetici|lider)leri)(.*)$/u;
/** The delegation with somebody bears the case of both: "X ve beraberindeki heyetle". */
const WITH_THEM = /^beraberindeki/u;
/** A delegation, and its case. */
const STAND_IN = /^heyet(?:i|inin)?(.*)$/u;
/** Words that leave a land before them a party of its own. */
const BEHIND_LAND =
  /.{3}y?[ae]$|.{3}[aeiou]y[iu]$|[dt][ae]n$|^(?:ve|ile|ise|de|da|heyet.*|arasinda.*|once|sonra|ilk|yeniden|tekrar|yine|artik|simdi|dun|bugun|yarin|arabuluculuk|anlasma|protokol)$/u;

/** Who and what a Turkish sentence names, with the case that each bears. */
export function turkishPartiesOf(sentence: AnnotatedSentence): readonly Party[] {
  const { roles, tokens, article } = sentence;
  const parties: Party[] = [];
  const officeOf = new Map(roles.map((role) => [role.person, role]));
  // "ABD Başkanı …", "… Teşkilatı (MİT) Başkanı …": what stands right before an office is whose it is.
  const isInOffice = ({ ref, end }: EntityMention): boolean =>
    roles.some(
      ({ of, start }) =>
        of?.id === ref.id &&
        start > end &&
        start - end < BEFORE_OFFICE &&
        ASIDE.test(article.text.slice(end, start)),
    );
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
    if (isInOffice(mention) || (mention.ref.type === 'country' && saysOfWhatKind(sentence, mention)))
      continue;
    const group = membersOf(sentence, mention);
    if (group !== null) {
      parties.push(party(sentence, parties, group.mention, group.marker));
      continue;
    }
    const first = positions.get(officeOf.get(mention)?.start ?? mention.start) ?? mention.firstToken;
    const one = party(sentence, parties, { ...mention, firstToken: first }, caseOf(sentence, mention));
    const isDelegation =
      mention.ref.type !== 'person' && STAND_IN.test(tokens[mention.lastToken + 1]?.folded ?? '');
    parties.push(isDelegation ? { ...one, isDelegation } : one);
  }
  return withCommaLists(sentence, withGroupCases(sentence, parties));
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
    if (first === at || isPerson || named.endingAt(at)?.ref.type === 'organization') return [];
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

/** The members of a body that is named right before them; null where there are none. */
function membersOf(
  { article, tokens }: AnnotatedSentence,
  mention: EntityMention,
): { readonly mention: EntityMention; readonly marker: TurkishCase } | null {
  const next = tokens[mention.lastToken + 1];
  const [, members = '', ending = ''] = MEMBERS.exec(next?.folded ?? '') ?? [];
  const isBody = mention.ref.type === 'organization' || mention.ref.type === 'country';
  if (next === undefined || members === '' || !isBody) return null;
  if (!/^\s$/u.test(article.text.slice(tokens[mention.lastToken]?.end ?? 0, next.start))) return null;
  const end = next.start + members.length;
  const name = article.text.slice(mention.start, end);
  const ref = { id: slugOf(name), name, type: 'group' as const };
  return { mention: { ...mention, ref, lastToken: mention.lastToken + 1, end }, marker: turkishCase(ending) };
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
  const withThem = next?.folded === 've' && WITH_THEM.test(tokens[lastToken + 2]?.folded ?? '');
  const standIn = STAND_IN.exec(tokens[withThem ? lastToken + 3 : lastToken + 1]?.folded ?? '')?.[1];
  if (standIn !== undefined) return turkishCase(standIn);
  // "Türkiye görüşmeleri": the first of two nouns says of what kind the second is.
  return 'plain';
}
