import type { Analyzer, AnalyzerOf } from '../../language/analyzer.js';
import { alternativesOfAll, marksOfAll, wordsOfAll } from '../../language/all-languages.js';
import { fold } from '../../language/fold.js';
import { languageOfQuestion } from '../../language/language.js';
import { BASE_LANGUAGE, isLanguageCode, packOf, perLanguage } from '../../language/languages.js';
import type { ChatWays } from '../../language/language-pack.js';
import { digitsOf } from '../../language/number-words.js';
import { answerKindOf } from './answer-kind.js';
import { respell, withVerbsWhole } from './chat-words.js';
import { KIND_NOUNS, POLITE_OPENING } from './question-signs.js';
import { inNormalForm } from '../../language/normal-form.js';

/*
 * What a member types is not yet a question: it comes with mentions, greetings, thanks and the short ways of a chat. Here
 * all of that goes, so that no room behind has to know of it.
 */

/** A question as it is read. */
export interface CleanQuestion {
  readonly text: string;
  readonly language: string;
  /** It was put as a question before its greeting went: "does anyone know about …", "/ask …". */
  readonly asks: boolean;
  /** A second question behind the first, which is left out of `text`; else null. */
  readonly rest: string | null;
  /** A sum ("2+2?"): no article is asked for. */
  readonly isSum: boolean;
}

/** Longest part of a question that is read, in characters. */
const MAX_QUESTION = 1000;
/** A question is greeted and thanked for so often at most: work must stay bounded. */
const MAX_ASIDES = 8;

/** Of no width: soft hyphens, joiners, marks of direction. */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
/** Mentions of members, roles, channels and commands, custom emoji, times. */
const DISCORD =
  /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^:<>\n]{1,100}:\d+|id:\w+)>|@(?:everyone|here)\b|@[\p{L}\p{N}_.]{2,32}#\d{4}\b/gu;
/** Emoji and what they are made of, and their names between colons. Signs of figures and rights are none. */
const EMOJI =
  /(?![©®™])(?:\p{Extended_Pictographic}|\p{Regional_Indicator})(?:\u200D|\uFE0F|\p{Emoji_Modifier})*|\uFE0F|\u20E3|(?<!\S):[a-z][\w+-]*:(?!\S)/giu;
const ADDRESS = /<?https?:\/\/\S+/giu;
const LINK = /\[([^[\]\n]{1,300})\]\([^()\s]{1,500}\)/gu;
/** Marks of emphasis, code and spoilers. */
const EMPHASIS = /(?<![\d\s])\*+|\*+(?![\d\s])|`+|~~|\|\||__|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const BLOCK_MARK = /^[ \t]*(?:#{1,3}[ \t]|-#[ \t]|[-•][ \t])/gmu;
const QUOTED = /^[ \t]*>(?:>>)?[ \t]?/u;
const COMMAND = new RegExp(
  String.raw`^\s*[/!$;?.-]\s?(?:${alternativesOfAll(({ chat }) => chat.commands)})(?![\p{L}\p{M}\p{N}])(?:\s*(?:question|soru)?\s*:)?`,
  'iu',
);

const QUESTION_MARKS = `?${marksOfAll(({ orthography }) => orthography.questionMark)}`;
const QUESTION_MARK = new RegExp(`[${QUESTION_MARKS}]`, 'u');
const WORD_END = String.raw`(?![\p{L}\p{M}\p{N}])`;
const PAUSES = `,;${marksOfAll(({ orthography }) => orthography.comma + orthography.semicolon)}`;
/** What may stand between a greeting and the question. */
const PAUSE = String.raw`[\s${PAUSES}:.…!@\-–—)(]*`;

/** What a plea leaves around the question mark. */
const LOOSE_END = new RegExp(
  String.raw`(?<=[${QUESTION_MARKS}])[\s${PAUSES}!.…]+$|[\s${PAUSES}]+(?=[${QUESTION_MARKS}]+$)`,
  'u',
);

interface Asides {
  readonly opening: RegExp;
  readonly closing: RegExp;
  readonly second: RegExp;
  readonly joint: RegExp;
  /** What is set apart as not meant ("…, not the plan, …"). */
  readonly notMeant: RegExp;
}

/** The asides of each language, with those of the base language, which every chat mixes in. */
const ASIDES = perLanguage(({ chat }) => asidesOf(chat));

function asidesOf(ways: ChatWays): Asides {
  const either = (of: (ways: ChatWays) => string): string =>
    [...new Set([of(ways), of(packOf(BASE_LANGUAGE).chat)])].filter((each) => each !== '').join('|');
  const { joints, second, beforeSecond } = ways;
  const opener = second === '' ? '' : `(?:${second})${WORD_END}`;
  const closer = beforeSecond === '' ? String.raw`[\p{L}\p{M}\p{N}]` : `(?:${beforeSecond})`;
  return {
    opening: new RegExp(
      `^${PAUSE}(?:${either(({ openings }) => openings)})${WORD_END}(?!['’-])${PAUSE}`,
      'iu',
    ),
    closing: new RegExp(
      String.raw`(?<=[\s${PAUSES}${QUESTION_MARKS}!.])(?:${either(({ closings }) => closings)})(?=[\s${PAUSES}:)${QUESTION_MARKS}!.…]*$)`,
      'iu',
    ),
    second: new RegExp(
      String.raw`(?<=${closer}["”'’)]?)[\s${PAUSES}.${QUESTION_MARKS}]+(?=(?:${joints})${opener})`,
      'iu',
    ),
    joint: new RegExp(`^(?:${joints})`, 'iu'),
    notMeant: notMeantOf(ways),
  };
}

/** Most characters of what is set apart. */
const MOST_APART = 80;

/** A stretch between pauses, brackets or the ends of a question that says what is not meant. */
function notMeantOf({ notMeant: { before, behind } }: ChatWays): RegExp {
  const inner = String.raw`[^${PAUSES}${QUESTION_MARKS}!()\n]{1,${MOST_APART}}`;
  const forms = [
    ...(before === '' ? [] : [String.raw`(?:${before})\s${inner}`]),
    ...(behind === '' ? [] : [String.raw`${inner}\s(?:${behind})\s*`]),
  ];
  if (forms.length === 0) return /(?!)/u;
  const start = behind === '' ? `[${PAUSES}(]` : `(?:^|[${PAUSES}(])`;
  return new RegExp(
    String.raw`${start}\s*(?:${forms.join('|')})(?:[${PAUSES})]|(?=[${QUESTION_MARKS}]|$))`,
    'giu',
  );
}

/** Without what is set apart as not meant: it is none of what is asked about, and denies nothing of it. */
function withoutNotMeant(text: string, language: string): string {
  if (!isLanguageCode(language)) return text;
  const shorter = text
    .replace(ASIDES[language].notMeant, ' ')
    .replaceAll(/[^\S\n]{2,}/gu, ' ')
    .trim();
  return answerKindOf(shorter, language) === null ? text : shorter;
}

/** Marks behind which a second question may stand, or a new line. */
const NEXT = new RegExp(
  String.raw`(?<=[${QUESTION_MARKS}])[\s"”’)]*(?=[^\s${QUESTION_MARKS}!.)"”’])|\n+`,
  'gu',
);

/** Takes a question out of what a member typed around it. Pure, and of any text whatever. */
export function cleanQuestion(question: string, analyzerOf: AnalyzerOf): CleanQuestion {
  const typed = inNormalForm(question.slice(0, MAX_QUESTION).toWellFormed(), 'NFC');
  const bare = plainWords(typed);
  const command = COMMAND.exec(bare)?.[0].length ?? 0;
  const said = bare.slice(command).trim();
  const language = languageOfQuestion(said);
  const analyzer = analyzerOf(language);
  const spelt = withVerbsWhole(respell(withoutAsides(said, language), language), language);
  const asked = withoutNotMeant(spelt, language);
  const { first, rest } = parted(asked, analyzer);
  const text = withoutAsides(first, language);
  return {
    text,
    language: text === said ? language : languageOfQuestion(text),
    asks: command > 0 || answerKindOf(said, language) !== null || QUESTION_MARK.test(first),
    rest,
    isSum: isSum(text, analyzer),
  };
}

/** What a member typed without what a chat adds to words: mentions, emoji, addresses, marks, the lines that it quotes. */
export function plainWords(typed: string): string {
  const read = typed
    .replace(UNSEEN, '')
    .replace(DISCORD, ' ')
    .replace(EMOJI, ' ')
    .replace(LINK, '$1')
    .replace(ADDRESS, ' ')
    .replace(BLOCK_MARK, '');
  return unquoted(read)
    .replace(EMPHASIS, '')
    .replaceAll(/[^\S\n]{2,}|[^\S\n ]/gu, ' ')
    .trim();
}

/** Of a message that quotes another, its own lines; of one that is all a quotation, what is quoted. */
function unquoted(text: string): string {
  const lines = text.split('\n');
  const own = lines.filter((line) => !QUOTED.test(line) && /\p{L}/u.test(line));
  return (own.length > 0 ? own : lines.map((line) => line.replace(QUOTED, ''))).join('\n');
}

/** Without greetings, pleas and thanks around it; as it is where there is nothing else. */
function withoutAsides(text: string, language: string): string {
  if (!isLanguageCode(language)) return text;
  const asides = ASIDES[language];
  let rest = text;
  for (let times = 0; times < MAX_ASIDES; times += 1) {
    const shorter = rest
      .replace(asides.opening, '')
      .replace(POLITE_OPENING, '')
      .replace(asides.closing, '')
      .replace(LOOSE_END, '')
      .trim();
    if (shorter === rest || !/[\p{L}\p{N}]/u.test(shorter)) break;
    rest = shorter;
  }
  return rest;
}

/** The first question of a text, and what is asked behind it. */
function parted(text: string, analyzer: Analyzer): { readonly first: string; readonly rest: string | null } {
  for (const { index, 0: gap } of text.matchAll(NEXT)) {
    const first = text.slice(0, index).trim();
    const rest = text.slice(index + gap.length).trim();
    if (isWhole(first, analyzer) && asksAnything(rest, analyzer.language))
      return byJoint(first, rest, analyzer);
  }
  return byJoint(text, null, analyzer);
}

/** Parts "who is X and when did he go?" too. */
function byJoint(
  text: string,
  behind: string | null,
  analyzer: Analyzer,
): { readonly first: string; readonly rest: string | null } {
  const asides = isLanguageCode(analyzer.language) ? ASIDES[analyzer.language] : undefined;
  const found = asides?.second.exec(text) ?? null;
  const first = text.slice(0, found?.index ?? text.length).trim();
  if (asides === undefined || found === null || !isWhole(first, analyzer))
    return { first: text, rest: behind };
  const next = text
    .slice(found.index + found[0].length)
    .replace(asides.joint, '')
    .trim();
  return { first, rest: behind === null ? next : `${next} ${behind}` };
}

/** It asks something of something: more than a question word, and what kind of answer is wanted ("what day"). */
function isWhole(text: string, { language, isStopWord }: Analyzer): boolean {
  const words = (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(fold);
  const verbLast = packOf(language).chat.beforeSecond !== '';
  return (
    words.length > (verbLast ? 1 : 2) &&
    words.some((word) => word.length > 1 && !isStopWord(word) && !KIND_NOUNS.test(word)) &&
    answerKindOf(text, language) !== null
  );
}

function asksAnything(text: string, language: string): boolean {
  const words = text.match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? [];
  return words.length > 1 && answerKindOf(withoutAsides(text, language), language) !== null;
}

/** Signs between figures; a stroke alone stands in dates, a hyphen alone between years. */
const SUM_SIGN = /\d\s*[+*×÷^=]\s*[\d(?]|\d\s+[-–−/]\s+\d|^\W*\d{1,3}[-/]\d{1,3}\W*$/u;
const SUM_WORDS = wordsOfAll(({ chat }) => chat.sums);

/** Figures with a sign or word of arithmetic between them, and no word but those a sum is asked with. */
function isSum(text: string, { isStopWord }: Analyzer): boolean {
  if (!/\p{Nd}/u.test(text)) return false;
  const folded = fold(text).replaceAll(/\p{L}+/gu, digitsOf);
  if (!/\d\D+\d/u.test(folded)) return false;
  const words = folded.match(/\p{L}+/gu) ?? [];
  const signs = words.filter((word) => SUM_WORDS.has(word) || word === 'x');
  return (
    words.every((word) => signs.includes(word) || isStopWord(word)) &&
    (signs.length > 0 || SUM_SIGN.test(folded))
  );
}
