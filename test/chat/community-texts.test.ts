import { describe, expect, it } from 'vitest';
import { textsFor, type Texts } from '../../src/chat/texts/texts.js';

/** Every sentence on what members leave behind, with something plausible filled in. */
function sentencesOf({ gaps, feedback, audit, privacy, commands }: Texts): string[] {
  return [
    gaps.watching(90),
    gaps.watchingAlready,
    gaps.watchFull,
    gaps.notHere,
    gaps.answeredNow,
    gaps.told,
    gaps.toldOnce,
    gaps.title,
    gaps.total(3, 1, 1),
    gaps.empty,
    ...Object.values(gaps.standings),
    gaps.asked(3),
    gaps.last('3'),
    gaps.waiting(3),
    gaps.named(3),
    gaps.near,
    gaps.answeredBy('3'),
    gaps.stillOpen,
    gaps.choose,
    gaps.settle,
    gaps.dismiss,
    gaps.reopen,
    gaps.back,
    ...Object.values(gaps.changed),
    gaps.unchanged,
    gaps.gone,
    feedback.question,
    feedback.yes,
    feedback.no,
    feedback.thanks,
    feedback.already,
    feedback.noted,
    feedback.notedAndTold,
    feedback.tooOften,
    feedback.form,
    feedback.reason,
    ...Object.values(feedback.reasons),
    feedback.words,
    feedback.tell,
    feedback.tellYes,
    feedback.tellNo,
    feedback.title,
    feedback.total(1, 2, 3),
    feedback.empty,
    feedback.choose,
    feedback.otherQuotation,
    feedback.articles('3'),
    feedback.waits,
    feedback.settle,
    feedback.older,
    feedback.newest,
    feedback.settleForm,
    feedback.settleWords,
    feedback.settled,
    feedback.settledAndTold,
    feedback.gone,
    feedback.told,
    feedback.toldWords,
    feedback.toldNothing,
    audit.title,
    audit.empty,
    audit.older,
    audit.newest,
    audit.refused,
    ...Object.values(audit.actions),
    privacy.short,
    privacy.title,
    privacy.nothing,
    ...Object.values(privacy.held).map((line) => line(3)),
    privacy.waitingFor,
    privacy.days(90),
    privacy.audit,
    privacy.delete,
    privacy.sure,
    privacy.yes,
    privacy.no,
    privacy.deleted,
    privacy.kept,
    ...Object.values(commands.gaps),
    ...Object.values(commands.feedback),
    ...Object.values(commands.audit),
    ...Object.values(commands.privacy),
  ];
}

const english = sentencesOf(textsFor('en'));

describe('what is said of what members leave behind', () => {
  it.each([
    ['tr', /\p{Script=Latin}/u],
    ['ar', /\p{Script=Arabic}/u],
    ['he', /\p{Script=Hebrew}/u],
  ] as const)('is said in %s', (language, script) => {
    for (const [index, text] of sentencesOf(textsFor(language)).entries()) {
      expect(text).toMatch(script);
      expect(text).not.toBe(english[index]);
    }
  });

  it.each(['ar', 'he'])('in %s keeps Latin words between isolates, all of them closed', (language) => {
    for (const text of sentencesOf(textsFor(language))) {
      expect(text.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, '')).not.toMatch(
        /\p{Script=Latin}|\u2068|\u2069/u,
      );
    }
  });

  it.each(['en', 'tr', 'ar', 'he'])('in %s fits buttons, labels and menus', (language) => {
    const { gaps, feedback, privacy, commands } = textsFor(language);
    for (const label of [privacy.delete, privacy.yes, gaps.back, gaps.settle]) {
      expect(label.length).toBeLessThanOrEqual(80);
    }
    for (const label of [
      feedback.form,
      feedback.reason,
      feedback.words,
      feedback.tell,
      feedback.settleForm,
    ]) {
      expect(label.length).toBeLessThanOrEqual(45);
    }
    for (const { description } of [commands.gaps, commands.feedback, commands.audit, commands.privacy]) {
      expect(description.length).toBeLessThanOrEqual(100);
    }
  });
});
