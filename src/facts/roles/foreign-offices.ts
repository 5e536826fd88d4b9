import { fold } from '../../text/fold.js';
import type { EntityMention, RoleMention } from '../annotated.js';
import type { MentionsByToken } from '../names/mention-index.js';
import { gapAfter, isSpaced, phrase, wordAt, type SentenceWords } from '../sentence-words.js';
import { wordSet } from '../word-set.js';

/** How a language puts an office before a name: its folded words, and whether the head comes first. */
interface OfficeWording {
  readonly heads: ReadonlySet<string>;
  readonly modifiers: ReadonlySet<string>;
  /** In Arabic the head opens the title and the country follows; in Turkish it is the other way round. */
  readonly headFirst: boolean;
}

const TURKISH: OfficeWording = {
  heads: wordSet(
    fold(
      'bakanı bakan başkanı başkan başbakanı başbakan cumhurbaşkanı emiri emir kralı temsilcisi elçisi büyükelçisi müsteşarı müdürü direktörü sözcüsü danışmanı lideri şefi sekreteri yardımcısı',
    ),
  ),
  modifiers: wordSet(
    fold(
      'dışişleri içişleri savunma istihbarat özel genel stratejik işler maliye adalet sağlık siyasi büro devlet eski başbakan cumhurbaşkanı bakan başkan yardımcısı teşkilatı ulusal güvenlik orta doğu',
    ),
  ),
  headFirst: false,
};

const ARABIC: OfficeWording = {
  heads: wordSet(
    fold('وزير رئيس الرئيس أمير الأمير ملك مدير مبعوث المبعوث مستشار زعيم قائد المتحدث نائب سفير'),
  ),
  modifiers: wordSet(
    fold(
      'الخارجية الدفاع الداخلية الوزراء المخابرات الاستخبارات جهاز الشؤون الاستراتيجية الخاص المكتب السياسي باسم العام الأمن القومي رئيس وزير',
    ),
  ),
  headFirst: true,
};

const WORDINGS: ReadonlyMap<string, OfficeWording> = new Map([
  ['tr', TURKISH],
  ['ar', ARABIC],
]);
/** Words of an office, at most. */
const REACH = 6;

/**
 * Finds the offices that stand right before a known person's name in Turkish and Arabic ("Türkiye Dışişleri Bakanı Hakan
 * Fidan"), with the country or organisation beside them.
 */
export function findForeignRoles(
  language: string,
  words: SentenceWords,
  mentions: readonly EntityMention[],
  index: MentionsByToken,
): RoleMention[] {
  const wording = WORDINGS.get(language.slice(0, 2));
  if (wording === undefined) return [];
  return mentions.flatMap((person) => {
    if (person.ref.type !== 'person') return [];
    const near = wording.headFirst ? ownerEndingAt(words, person.firstToken - 1, index) : null;
    const last = (near?.firstToken ?? person.firstToken) - 1;
    const first = titleStart(words, last, wording, index);
    if (first === null) return [];
    const owner = near ?? (wording.headFirst ? null : ownerEndingAt(words, first - 1, index));
    const start = words.tokens[first]?.start ?? person.start;
    const end = words.tokens[last]?.end ?? person.start;
    return [{ start, end, person, title: phrase(words, first, last), of: owner?.ref ?? null }];
  });
}

function ownerEndingAt(words: SentenceWords, at: number, index: MentionsByToken): EntityMention | null {
  const mention = index.endingAt(at);
  const owns = mention?.ref.type === 'country' || mention?.ref.type === 'organization';
  // "Türkiye'nin Dışişleri Bakanı": a case ending may stand between.
  return owns && mention !== undefined && /^(?:['’]\p{L}+)?\s$/u.test(gapAfter(words, at)) ? mention : null;
}

function titleStart(
  words: SentenceWords,
  last: number,
  { heads, modifiers, headFirst }: OfficeWording,
  index: MentionsByToken,
): number | null {
  if (!headFirst && !heads.has(wordAt(words, last))) return null;
  let first: number | null = null;
  for (let at = last; at >= 0 && at > last - REACH && isSpaced(words, at) && !index.covers(at); at -= 1) {
    const word = wordAt(words, at);
    if (!heads.has(word) && !modifiers.has(word)) break;
    if (!headFirst || heads.has(word)) first = at;
  }
  return first;
}
