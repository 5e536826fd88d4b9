import { describe, expect, it } from 'vitest';
import { textsFor, type Texts } from '../../src/chat/texts/texts.js';

const texts = textsFor('en');
const [tr, ar, he] = [textsFor('tr'), textsFor('ar'), textsFor('he')];

/** Every sentence of the interface, with something plausible filled in. */
function sentencesOf(all: Texts): string[] {
  const { andMore, answer, ask, sources, reload, help, problem } = all;
  const { title: _title, what, ...helping } = help;
  const { asked, near, restsOn, related, abstained } = answer;
  return [
    andMore(3),
    asked,
    near,
    restsOn,
    related,
    answer.asOf('2025-10-08'),
    answer.accordingTo('3'),
    ...Object.values(abstained),
    answer.provenance('3'),
    ask.noQuestion(500, '3'),
    ask.badDate('since'),
    sources.title,
    sources.total(3, 1, 1),
    sources.empty,
    sources.previous,
    sources.next,
    reload.done,
    reload.unchanged,
    reload.totals(9, 40, 12),
    reload.took(120),
    reload.added(3),
    reload.changed(3),
    reload.removed(3),
    reload.rejected(3),
    reload.busy,
    reload.failed,
    what('3'),
    ...Object.values(helping),
    problem.notAllowed,
    problem.cooldown(3),
    problem.unknownCommand,
    problem.failed('ref-7'),
    problem.badOption('from'),
    problem.badField('3'),
    problem.serversOnly,
    problem.outdated,
    problem.busy,
    problem.tooSlowForForm,
    ...sentencesOfCommands(all),
    ...sentencesOfViews(all),
  ];
}

/** The same of what is said about facts. */
function sentencesOfViews({ facts, told, who, timeline, reports, latest }: Texts): string[] {
  return [
    ...Object.values(facts.kinds),
    ...Object.values(facts.modalities),
    facts.toldBy('3'),
    facts.alsoIn(3),
    facts.voices(1),
    facts.voices(3),
    facts.alike(3),
    facts.badDate('from'),
    facts.badOrder,
    facts.page(1, 3),
    facts.near,
    facts.askInstead,
    facts.provenance('3'),
    who.noName(100, '3'),
    who.unknown('3'),
    who.earlier,
    who.inArticles('3'),
    ...Object.values(who.types),
    ...Object.values(who.parts),
    timeline.title,
    timeline.of('3'),
    timeline.total(3, 1, 1),
    timeline.from('3'),
    timeline.to('3'),
    timeline.undated(3),
    timeline.empty,
    timeline.picture,
    timeline.byMonth,
    timeline.oneMonth,
    reports.noAbout(100, '3'),
    reports.title('3'),
    reports.total(3, 1, 1),
    told.calledOff,
    told.notDone,
    told.ahead,
    told.unsettled,
    told.byYear,
    told.oneYear,
    told.earlierYears(3),
    told.heldUntil('3'),
    told.heldBetween('3', '4'),
    ...Object.values(told.findings),
    reports.more(3),
    reports.copies(3),
    reports.overTime('3'),
    reports.range('1', '2', '3', '4'),
    reports.ofArticle,
    reports.plot,
    reports.passages,
    reports.empty,
    latest.title('3'),
    latest.changes('3'),
    latest.since('3'),
    latest.copies(3),
    latest.nothingSince('3'),
    latest.wrongSince,
    latest.agreements,
    latest.figures,
    latest.people,
    latest.nothingNew,
    latest.moreArticles(3),
    latest.empty,
  ];
}

/** What menus say. */
function sentencesOfCommands({ commands }: Texts): string[] {
  const { ask, who, timeline, reports, latest, sources, reload, help, shared } = commands;
  return [
    ask.description('3'),
    ask.question('3'),
    who.description,
    who.name('3'),
    timeline.description,
    timeline.about('3', '4'),
    timeline.from,
    timeline.to,
    reports.description,
    reports.about('3', '4'),
    latest.since,
    ...[latest, sources, reload, help].map(({ description }) => description),
    ...Object.values(shared),
  ];
}

describe('textsFor', () => {
  it('falls back to English for a language that has no texts', () => {
    expect(textsFor('de')).toBe(texts);
    expect(textsFor('en-US')).toBe(texts);
    expect(textsFor('')).toBe(texts);
    expect(textsFor()).toBe(texts);
  });

  it('takes the first language that has texts', () => {
    expect(textsFor('ar', 'tr')).toBe(ar);
    expect(textsFor('fr', 'TR')).toBe(tr);
    expect(textsFor('und', 'he-IL')).toBe(he);
    expect(new Set([texts, tr, ar, he]).size).toBe(4);
  });

  it('writes Arabic and Hebrew from right to left', () => {
    expect([texts, tr, ar, he].map(({ direction }) => direction)).toEqual(['ltr', 'ltr', 'rtl', 'rtl']);
  });

  it.each([
    ['tr', tr, /\p{Script=Latin}/u],
    ['ar', ar, /\p{Script=Arabic}/u],
    ['he', he, /\p{Script=Hebrew}/u],
  ] as const)('says everything in %s', (_, translated, script) => {
    const english = sentencesOf(texts);
    for (const [index, text] of sentencesOf(translated).entries()) {
      expect(text).toMatch(script);
      expect(text).not.toBe(english[index]);
    }
  });

  it('keeps Latin words in a right-to-left text between isolates, all of them closed', () => {
    for (const text of [...sentencesOf(ar), ...sentencesOf(he)]) {
      expect(text.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, '')).not.toMatch(
        /\p{Script=Latin}|\u2068|\u2069/u,
      );
    }
  });
});

describe('dates', () => {
  it.each([
    ['2025-10-08', '8 October 2025'],
    ['2024-02-29T22:00:00Z', '29 February 2024'],
    ['2023-02-31', '2023-02-31'],
    ['autumn', 'autumn'],
    [null, 'undated'],
  ])('writes the date %j as %j', (iso, written) => {
    expect(texts.date(iso)).toBe(written);
  });

  it.each([
    ['tr', '2025-10-08', '8 Ekim 2025'],
    ['tr', null, 'tarihsiz'],
    ['ar', '2025-10-08', '8 أكتوبر 2025'],
    ['ar', '2023-02-31', '\u20682023-02-31\u2069'],
    ['ar', null, 'بلا تاريخ'],
    ['he', '2025-10-08', '8 באוקטובר 2025'],
    ['he', 'autumn', '\u2068autumn\u2069'],
    ['he', null, 'ללא תאריך'],
  ])('in %s writes the date %j as %j', (language, iso, written) => {
    expect(textsFor(language).date(iso)).toBe(written);
  });
});

describe('days, months and years', () => {
  it.each([
    ['en', '2025-10-08', '8 October 2025'],
    ['en', '2025-10', 'October 2025'],
    ['en', '2025', '2025'],
    ['en', '2025-13', '2025-13'],
    ['tr', '2025-10', 'Ekim 2025'],
    ['ar', '2025-10', 'أكتوبر 2025'],
    ['he', '2025-10', 'אוקטובר 2025'],
  ])('in %s writes %j as %j', (language, value, written) => {
    expect(textsFor(language).when(value)).toBe(written);
  });
});

describe('several days', () => {
  it.each([
    ['en', '6–8 October 2025'],
    ['tr', '6–8 Ekim 2025'],
    ['ar', '6–8 أكتوبر 2025'],
    ['he', '6–8 באוקטובר 2025'],
  ])('are written in %s', (language, written) => {
    expect(textsFor(language).span('2025-10-06', '2025-10-08').replace(' – ', '–')).toBe(written);
  });
});

describe('languages', () => {
  it.each([
    ['en', 'English'],
    ['tr', 'Turkish'],
    ['und', 'language unknown'],
    ['not a tag', 'not a tag'],
  ])('names the language %j %j', (tag, name) => {
    expect(texts.language(tag)).toBe(name);
  });

  it('names them in the language of the interface', () => {
    expect([tr, ar, he].map(({ language }) => language('en'))).toEqual(['İngilizce', 'الإنجليزية', 'אנגלית']);
  });
});

describe('numbers', () => {
  it('knows one from many', () => {
    expect(texts.sources.total(1, 1, 1)).toContain('1 article,');
    expect(texts.sources.total(1200, 1, 150)).toContain('1,200 articles,');
  });

  it('leaves a Turkish noun behind a number in the singular', () => {
    expect(tr.sources.total(1, 1, 1)).toContain('1 makale,');
    expect(tr.sources.total(1200, 1, 150)).toContain('1.200 makale,');
  });

  it.each([
    [0, '0 مقالة'],
    [1, 'مقالة واحدة'],
    [2, 'مقالتان'],
    [3, '3 مقالات'],
    [11, '11 مقالة'],
    [100, '100 مقالة'],
    [103, '103 مقالات'],
  ])('counts %i articles in Arabic', (count, written) => {
    expect(ar.sources.total(count, 1, 1).split('،')[0]).toBe(written);
  });

  it.each([
    [1, 'כתבה אחת'],
    [2, '2 כתבות'],
    [30, '30 כתבות'],
  ])('counts %i articles in Hebrew', (count, written) => {
    expect(he.sources.total(count, 1, 1).split(',')[0]).toBe(written);
  });
});
