import { describe, expect, it } from 'vitest';
import { answerKindOf } from '../../src/search/query/answer-kind.js';
import { wholeWords, wordsOf } from '../../src/language/all-languages.js';
import { createAnalyzers } from '../../src/language/analyzer.js';
import { fold } from '../../src/language/fold.js';
import { languageOfArticle, languageOfQuestion } from '../../src/language/language.js';
import { ALL_PACKS, codeOf, LANGUAGES, packOf, perLanguage } from '../../src/language/languages.js';
import type { LanguagePack } from '../../src/language/language-pack.js';
import { sentenceSegmenter, splitSentences } from '../../src/language/sentences.js';
import { tokenize } from '../../src/language/tokenize.js';
import { SAMPLES } from './samples.js';

/** Every list of single words of a pack, by its name, as it is written there. */
function wordLists(pack: LanguagePack): [string, readonly string[]][] {
  const { numbers, calendar, denial, answers, questions, chat, names, general, stopWords } = pack;
  const written = {
    'numbers.others': numbers.others,
    'calendar.units': calendar.units,
    'calendar.beforeMonth': calendar.beforeMonth,
    'calendar.behindMonth': calendar.behindMonth,
    'calendar.beforeYear': calendar.beforeYear,
    'calendar.behindYear': calendar.behindYear,
    'calendar.ofMonth': calendar.ofMonth,
    'calendar.dayWords': calendar.dayWords,
    'calendar.last': calendar.last,
    'calendar.present': calendar.present,
    'calendar.next': calendar.next,
    'calendar.ago': calendar.ago,
    'calendar.wordlikeMonths': calendar.wordlikeMonths,
    'calendar.agoBefore': calendar.agoBefore,
    'calendar.pairs': calendar.pairs,
    'calendar.monthUnits': calendar.monthUnits,
    'calendar.yearUnits': calendar.yearUnits,
    'calendar.dayParts': calendar.dayParts,
    'calendar.seasons': calendar.seasons,
    'calendar.nearly': calendar.nearly,
    'calendar.bounds': calendar.bounds,
    'calendar.beforeHour': calendar.beforeHour,
    'calendar.hourWords': calendar.hourWords,
    'calendar.behindHour': calendar.behindHour,
    'numbers.scales': numbers.scales,
    'numbers.manies': numbers.manies,
    'numbers.few': numbers.few,
    'numbers.halves': numbers.halves,
    'numbers.to': numbers.to,
    'numbers.labels': numbers.labels,
    'numbers.labelsBehind': numbers.labelsBehind,
    'numbers.money': numbers.money,
    'answers.causesBehind': answers.causesBehind,
    'answers.placeNouns': answers.placeNouns,
    'calendar.hours': calendar.hours,
    'calendar.until': calendar.until,
    'calendar.ages': calendar.ages,
    'denial.negations': denial.negations,
    'denial.denials': denial.denials,
    'denial.restrictions': denial.restrictions,
    'names.articles': names.articles,
    'names.pronouns': names.pronouns ?? '',
    'questions.offices': questions.offices,
    'questions.speech': questions.speech,
    'questions.kindNouns': questions.kindNouns,
    'answers.causes': answers.causes,
    'answers.placePrepositions': answers.placePrepositions,
    'answers.roles': answers.roles,
    'answers.roleModifiers': answers.roleModifiers,
    'answers.roleLinks': answers.roleLinks,
    'chat.sums': chat.sums,
  };
  const listed = {
    'numbers.digits': Object.keys(numbers.digits),
    'general.near': general.near.flatMap((line) => line.split(' ')),
    'general.opposites': general.opposites.flatMap((line) => line.split(' ')),
    'general.groups': general.groups.flatMap((line) => line.split(' ')),
    // A contraction stands without its apostrophe.
    stopWords: stopWords.words.map((word) => word.replaceAll(/['’]/gu, '')),
  };
  return [
    ...Object.entries(written).map(([name, words]): [string, string[]] => [
      name,
      words.split(/\s+/u).filter((word) => word !== ''),
    ]),
    ...Object.entries(listed),
  ];
}

/** A text's words as they are compared. */
const tokensOf = (text: string): string[] => tokenize(text).map(({ folded }) => folded);

/** Every expression that is matched against a text, by its name. */
function expressions(pack: LanguagePack): [string, string][] {
  const { questions, voice, chat, names, answers, sentences, orthography, numbers, phrases } = pack;
  return Object.entries({
    ...phrases,
    politeOpening: questions.politeOpening,
    pleasantries: questions.pleasantries,
    afterPleasantries: questions.afterPleasantries,
    latest: questions.latest,
    several: questions.several,
    ahead: questions.ahead,
    nameThatAsks: questions.nameThatAsks,
    doerMarks: voice.doerMarks,
    bareVerbs: voice.bareVerbs,
    whatYear: questions.whatYear,
    whatHour: questions.whatHour,
    and: names.and,
    prefixedAnd: names.prefixedAnd,
    sourceBefore: names.sourceBefore,
    appositions: answers.appositions,
    copulas: answers.copulas,
    nominal: answers.nominal,
    owners: answers.owners,
    abbreviations: sentences.abbreviations,
    closingAbbreviations: sentences.closingAbbreviations,
    openers: sentences.openers,
    hours: sentences.hours,
    behindHours: sentences.behindHours,
    leaning: sentences.leaning,
    contractions: orthography.contractions,
    ordinalEndings: numbers.ordinalEndings,
    openings: chat.openings,
    closings: chat.closings,
    commands: chat.commands,
    joints: chat.joints,
    second: chat.second,
    beforeSecond: chat.beforeSecond,
    ...Object.fromEntries(questions.kinds.map(({ kind, asks }) => [`kinds ${kind}`, asks])),
  });
}

describe('the list of languages', () => {
  it('names every pack once, under its own code', () => {
    expect(ALL_PACKS.map(({ code }) => code)).toEqual([...LANGUAGES]);
    expect(perLanguage(({ code }) => code)).toEqual(
      Object.fromEntries(LANGUAGES.map((code) => [code, code])),
    );
  });

  it('finds a pack whatever the region, and for a language without one a pack that knows nothing', () => {
    expect(packOf('tr-CY')).toBe(packOf('tr'));
    expect(packOf('fr').code).toBe('und');
    expect(packOf('fr').morphology.stem('mangeait')).toBe('mangeait');
    expect([codeOf('he-IL'), codeOf('fr'), codeOf('')]).toEqual(['he', 'en', 'en']);
  });
});

describe.each(ALL_PACKS.map((pack) => [codeOf(pack.code), pack] as const))('the pack %s', (code, pack) => {
  const sample = SAMPLES[code];
  const analyzer = createAnalyzers()(code);

  it.each(wordLists(pack))('has in %s only words that a text can have', (_, words) => {
    expect(words.filter((word) => tokensOf(word).join(' ') !== fold(word))).toEqual([]);
    expect(words.filter((word) => tokensOf(word).length !== 1)).toEqual([]);
    expect(wordsOf(words.join(' '))).toEqual(words.flatMap(tokensOf));
  });

  it('has names of months and days that a text can have, of two words at most', () => {
    const { months, otherMonths, weekdays } = pack.calendar;
    for (const name of [...months, ...otherMonths, ...weekdays].flatMap((names) => names.split(','))) {
      expect(tokensOf(name).join(' ')).toBe(fold(name));
      expect([1, 2]).toContain(tokensOf(name).length);
    }
    for (const phrase of pack.questions.sources) expect(tokensOf(phrase).join(' ')).toBe(fold(phrase));
  });

  it('has twelve months and seven days, none twice', () => {
    const { months, otherMonths, weekdays } = pack.calendar;
    expect(months).toHaveLength(12);
    expect([0, 12]).toContain(otherMonths.length);
    expect(weekdays).toHaveLength(7);
    const all = [months, otherMonths, weekdays].flatMap((names) =>
      names.flatMap((each) => each.split(',').map(fold)),
    );
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
  });

  it('gives number words digits', () => {
    for (const digits of Object.values(pack.numbers.digits)) expect(digits).toMatch(/^[0-9]+$/);
  });

  it.each(expressions(pack).filter(([, asks]) => asks !== ''))(
    'has in %s an expression that does not match nothing at all',
    (_, alternatives) => {
      expect(wholeWords(alternatives).test('')).toBe(false);
      expect(alternatives).not.toMatch(/^\||\|$|\|\|/);
      expect(alternatives).toBe(alternatives.normalize('NFC'));
    },
  );

  it('reads slips as words that are none, in small letters', () => {
    const { spellings } = pack.chat;
    for (const [written, meant] of Object.entries(spellings)) {
      expect(written).toBe(written.toLocaleLowerCase(code).normalize('NFC'));
      expect(Object.hasOwn(spellings, meant)).toBe(false);
    }
  });

  it('writes in folded letters what is looked for among folded words', () => {
    const { whatYear, whatHour } = pack.questions;
    expect([whatYear, whatHour].map(fold)).toEqual([whatYear, whatHour]);
  });

  it('writes question words in small letters', () => {
    const escapes = /\\p\{[A-Z][a-z]?\}|\\[A-Z]/g;
    for (const { asks } of pack.questions.kinds) {
      const letters = asks.replaceAll(escapes, '');
      expect(letters).toBe(letters.toLocaleLowerCase(code));
    }
  });

  it('folds its letters into letters that stay as they are', () => {
    for (const [letter, plain] of Object.entries(pack.orthography.letters)) {
      expect(fold(letter)).toBe(plain);
      expect(fold(plain)).toBe(plain);
    }
  });

  it('leaves a stem of every word of its lists, and one of all forms of a word', () => {
    const all = wordLists(pack).flatMap(([, words]) => words.flatMap(tokensOf));
    expect(all.filter((word) => analyzer.stem(word) === '')).toEqual([]);
    expect(new Set(sample.forms.flatMap(tokensOf).map(analyzer.stem)).size).toBe(1);
  });

  it('keeps the words of a group apart by their stems', () => {
    for (const line of [...pack.general.opposites, ...pack.general.groups]) {
      expect([line, new Set(line.split(' ').map((word) => analyzer.stem(fold(word)))).size]).not.toEqual([
        line,
        1,
      ]);
    }
  });

  it('has no family of words that are of one stem anyway', () => {
    const stemsOf = (line: string): Set<string> =>
      new Set(line.split(' ').map((word) => analyzer.stem(fold(word))));
    expect(pack.general.families.filter((line) => stemsOf(line).size === 1)).toEqual([]);
  });

  it('counts its frequent words in lines of rarity, stem and neighbours', () => {
    const odd = pack.general.frequent.filter((line) => !/^\d+(?:\.\d+)? \S+(?: \S+)*$/u.test(line));
    expect(odd).toEqual([]);
  });

  it('is told by its own text and questions', () => {
    expect(languageOfArticle(sample.twoSentences.join(' '))).toBe(code);
    for (const question of Object.values(sample.questions)) expect(languageOfQuestion(question)).toBe(code);
  });

  it('cuts two sentences in two', () => {
    const text = sample.twoSentences.join(' ');
    const cut = splitSentences(sentenceSegmenter(code), text).map(({ start, end }) => text.slice(start, end));
    expect(cut).toEqual(sample.twoSentences);
  });

  it('knows what its questions ask for, and has a sample of each kind it asks for', () => {
    for (const [kind, question] of Object.entries(sample.questions))
      expect([question, answerKindOf(question, code)]).toEqual([question, kind]);
    const asked = new Set(pack.questions.kinds.map(({ kind }) => kind));
    expect(new Set(Object.keys(sample.questions))).toEqual(asked);
  });

  it('finds a name in the form a text gives it', () => {
    for (const [written, name] of sample.names)
      expect(pack.names.variants(fold(written))).toContain(fold(name));
  });

  it('is written in a script of its direction', () => {
    const letters = new RegExp(String.raw`\p{Script=${pack.script.name}}`, 'u');
    expect(sample.twoSentences[0]).toMatch(letters);
    expect(sample.forms[0]).toMatch(pack.names.written ?? letters);
    expect(pack.script.direction).toBe(/[\u0590-\u08ff]/u.test(sample.twoSentences[0]) ? 'rtl' : 'ltr');
  });
});
