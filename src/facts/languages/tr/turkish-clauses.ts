import { wordsOf } from '../../../language/all-languages.js';
import { turkish } from '../../../language/packs/tr/pack.js';
import type { FactKind, Modality } from '../../../model/fact.js';
import type { FactPattern } from '../../../model/fact-pattern.js';
import { lightWords, NO_HAPPENING, slotOf, type FactFrame } from '../../clauses/frame.js';
import { happeningNouns } from '../../clauses/happening-nouns.js';
import { frameReader, type FrameGrammar } from '../../clauses/frame-reader.js';
import { lookAt, type SentenceLook } from '../../clauses/sentence-look.js';
import type { AnnotatedSentence } from '../../annotated.js';
import type { SentenceReader } from '../../draft-fact.js';
import { foldWord, phraseSet, wordSet } from '../folded-words.js';
import {
  CONVERB,
  isSaidForm,
  isTurkishConverb,
  isTurkishPresent,
  turkishCase,
  turkishModality,
} from './turkish-endings.js';
import { aroundTurkishNoun, isTurkishNoun } from './turkish-happenings.js';
import { turkishPartiesOf } from './turkish-parties.js';
import { placeTurkish } from './turkish-roles.js';

/** Words between what is said and the verb of saying: a day may stand there. */
const BEFORE_SAYING = 6;
const SAYS: ReadonlySet<string> = new Set(wordsOf(turkish.clauses.says).map(foldWord));
/** Words of a wording that tell how its slots stand to one another. */
const JOINING: ReadonlySet<string> = new Set(['ve', 'ile', 'arasında']);
const CONDITIONS = wordSet('eğer şayet');
const REFUTES: ReadonlySet<string> = new Set([
  ...wordSet('yalanladı yalanlandı asılsız uydurma'),
  ...phraseSet('doğru değil, doğru değildi, doğru değildir, gerçek değil, gerçeği yansıtmıyor, gerçek dışı'),
]);
/** "-ecekti": it was to come. */
const WAS_TO = /(?:[ae]ca[gk]|ece[gk])t[iu](?:ler|lar)?$/u;
/** What was planned and did not come. */
const CALLED_OFF = wordSet('ertelendi iptal vazgeçti vazgeçildi gerçekleşmedi yapılmadı');
/** "Nearly", this many words before a verb at most. */
const NEARLY = wordSet(turkish.plans.nearly);
const NEARLY_REACH = turkish.plans.nearlyReach;
/** A verb that closes a clause stands before these. */
const BUT = wordSet('ancak ama fakat');
const JOINERS = wordSet('ve ancak ama fakat');
const HAPPENED = /(?:[dt][iu]|m[iu]s(?:t[iu]r?)?)(?:ler|lar)?$/u;
/** The ending of a day that makes it that of a thing, and the case of a thing at which something happens. */
const OF_THING = /^(?:[dt][ae]ki|gunku)$/u;
const AT = /[dt][ae]$/u;
const PLANNED_BEHIND = /^(?:bekleniyor|planlaniyor|ongoruluyor|beklenen|planlanan)/u;

/** Makes a reader of Turkish sentences by wordings: "WHO, WHO ile bir araya gel-", "WHO WHERE'ye git-". */
export function turkishClauses(patterns: readonly FactPattern[]): SentenceReader {
  return frameReader(patterns.flatMap(compileTurkish), grammar);
}

function compileTurkish(pattern: FactPattern): readonly FactFrame[] {
  return pattern.says.map((saying) => {
    const parts = saying.split(/[\s,]+/u).filter((part) => part !== '');
    const last = parts.at(-1) ?? '';
    const isNoun = !last.endsWith('-');
    const stem = foldWord(last.replace(/-$/u, ''));
    const slots = parts.flatMap((part, at) => {
      const slot = slotOf(part);
      if (slot === null) return [];
      const marker = parts[at + 1] === 'ile' ? 'with' : turkishCase(slot.ending);
      return [{ slot: slot.slot, marker }];
    });
    const [subject, other] = slots;
    const pair = parts.includes('ve');
    const between = isNoun || parts.includes('arasında');
    const words = parts
      .slice(0, isNoun ? undefined : -1)
      .filter((part) => slotOf(part) === null && !JOINING.has(part));
    const opened = { pattern, subject: subject?.slot === 'PERSON' ? 'PERSON' : 'WHO' } as const;
    if (between || slots.length === 0) {
      const nouns = happeningNouns(words[0] ?? '');
      return {
        ...opened,
        verb: (folded) =>
          isNoun ? (isTurkishNoun(folded, nouns) ? 'stated' : null) : turkishModality(folded, stem),
        light: words.slice(1).map(lightWords),
        other: null,
        pair: false,
        nouns,
        between,
        isNoun,
      };
    }
    return {
      ...opened,
      ...NO_HAPPENING,
      verb: (folded) => clauseForm(folded, stem, pattern.kind),
      light: words.map(lightWords),
      other: pair ? null : (other ?? null),
      pair,
    };
  });
}

/** Kinds of what goes on: who wants something now wants it, who meets somebody now may be yet to. */
const LASTING: ReadonlySet<FactKind> = new Set(['demand', 'event', 'agreement']);

/** How a verb puts what its clause tells: a form that closes a sentence, goes on, or comes before what does. */
function clauseForm(folded: string, stem: string, kind: FactKind): Modality | null {
  const form = turkishModality(folded, stem);
  if (form !== null) return form;
  if (LASTING.has(kind) && isTurkishPresent(folded, stem)) return 'stated';
  return isTurkishConverb(folded, stem) ? 'stated' : null;
}

const grammar: FrameGrammar = {
  look: (sentence) =>
    lookAt(sentence, turkishPartiesOf(sentence), { conditions: CONDITIONS, refutes: REFUTES }),
  place: placeTurkish,
  around,
  aroundNoun: aroundTurkishNoun,
  whereMarkers: new Set(['at']),
  // "3 Şubat'ta haber olan": the day of a report, and of nothing that happened.
  bounds: wordSet(
    'beri kadar önce sonra itibaren dek tarihli haber yayımlanan duyurulan açıklanan bildirilen yazılan',
  ),
  media: wordSet('ajansı ajansına gazetesi gazete kanalı televizyonu radyosu sitesi muhabiri muhabirleri'),
  wasPlanned: ({ sentence }, verb) => WAS_TO.test(sentence.tokens[verb]?.folded ?? ''),
  says: new Set(wordsOf(turkish.clauses.says)),
  that: new Set(),
  // "Mayıs 2024'teki öneriyi istedi" is not told of that day, "Mayıs 2024'teki görüşmede istedi" is.
  isDayOfThing: ([ending = '', ...rest]) => OF_THING.test(ending) && !rest.some((word) => AT.test(word)),
  parts:
    /^(?!yaptigi$|yaptiklari$|gerceklestirdigi$).*(?:[dt][iu]g[iu]|[dt][iu]kl[ae]r[iu]|.{2}g[iu]n[iu]|klar[iu]n[iu]|.{2}[ae]r[ae]k)$/u,
  verbCloses: true,
};

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
    isBeforeAnother(sentence, verb) ||
    isSaid(tokens, verb) ||
    next === undefined ||
    /[,;:.!?…"”]/u.test(gap) ||
    JOINERS.has(next.folded);
  if (!closes || (isRefuted && !REFUTES.has(tokens[verb]?.folded ?? ''))) return null;
  if (isQuestion || condition < Infinity) return 'conditional';
  // "Giderek … görüşecek": both are to come.
  if (CONVERB.test(tokens[verb]?.folded ?? '') && !isBeforeAnother(sentence, verb)) return null;
  const before = tokens.slice(Math.max(0, verb - NEARLY_REACH), verb);
  if (before.some(({ folded }) => NEARLY.has(folded))) return null;
  // "Başlayacaktı, ancak ertelendi".
  const but = tokens.findIndex(({ folded }, at) => at > verb && BUT.has(folded));
  const isOff = but > 0 && tokens.slice(but).some(({ folded }) => CALLED_OFF.has(folded));
  if (isOff && WAS_TO.test(tokens[verb]?.folded ?? '')) return 'denied';
  return PLANNED_BEHIND.test(tokens.at(-1)?.folded ?? '') && form === 'stated' ? 'planned' : form;
}

/** "Giderek … görüştü": before a verb that says that something happened. */
function isBeforeAnother({ tokens, start, reading }: AnnotatedSentence, verb: number): boolean {
  const word = tokens[verb];
  const last = tokens.at(-1);
  if (word === undefined || last === undefined || !CONVERB.test(word.folded) || !HAPPENED.test(last.folded))
    return false;
  const read = reading()?.tokens ?? [];
  const head = read.find(
    (token) => token.start <= word.start - start && token.end > word.start - start,
  )?.head;
  const closing = read[head ?? -1];
  return closing !== undefined && closing.start <= last.start - start && closing.end > last.start - start;
}

/** "Görüştüğünü söyledi": what is told closes its clause before who tells it does. */
function isSaid(tokens: AnnotatedSentence['tokens'], verb: number): boolean {
  if (!isSaidForm(tokens[verb]?.folded ?? '')) return false;
  return tokens.slice(verb + 1, verb + 1 + BEFORE_SAYING).some(({ folded }) => SAYS.has(folded));
}
