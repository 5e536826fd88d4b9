import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memberPreferences } from '../../src/chat/member-preferences.js';
import { toMessage } from '../../src/discord/protocol/message.js';
import { arbitraryText } from '../chat/arbitrary-text.js';
import { anUnanswered } from '../store/contract-community.js';
import { checkMessage } from '../support/fake-discord/limits/message.js';
import { aCommunity, MEMBER } from './a-community.js';
import { wordsOf } from './run-command.js';

const TELL = 'Tell me when it is answered';
const question = 'Who met in Lisbon?';
const labels = ({ actions = [] }: { actions?: readonly { label: string }[] | undefined }): string[] =>
  actions.map(({ label }) => label);

describe('a question that is asked in vain', () => {
  it('is listed for moderators, most asked first, with what came near and without names', async () => {
    const { run } = aCommunity();
    await run('ask', { question: 'When did it end?' }, MEMBER);
    for (const asked of [question, 'In Lisbon, who met?']) await run('ask', { question: asked }, MEMBER);
    const listed = await run('gaps');
    expect(listed.visibility).toBe('private');
    expect(wordsOf(listed)).toBe(
      [
        'Questions without an answer',
        'Questions: 2 · page 1 of 1',
        'In Lisbon, who met?',
        'asked: 2 · last 13 October 2025, 12:00 UTC · English',
        'Near: Phone call about the talks',
        'When did it end?',
        'asked: 1 · last 13 October 2025, 12:00 UTC · English',
        'Near: Phone call about the talks',
      ].join('\n'),
    );
    expect(JSON.stringify(listed)).not.toContain('"7"');
  });

  it('is kept where it was a question, and nowhere else', async () => {
    const { run, gaps, answers } = aCommunity();
    answers.set(question, 'envoys');
    await run('ask', { question }, MEMBER);
    await run('ask', { question: 'Who?', 'as-of': '2025-01-01' }, MEMBER);
    await run('who', { name: 'Somebody Unknown' }, MEMBER);
    await run('reports', { about: 'something unknown' }, MEMBER);
    await run('ask', { question: 'Who is it?' }, { ...MEMBER, door: 'another' });
    expect(await gaps.newest({ limit: 9 })).toEqual([]);
  });

  it('is kept with who asked it where they prefer that, which moderators see as a number', async () => {
    const { run, watches, settings } = aCommunity();
    await settings.set({ kind: 'member', id: '7' }, memberPreferences.keepQuestions, true);
    await run('ask', { question }, MEMBER);
    expect(await watches.of('7')).toMatchObject([{ kind: 'name', question }]);
    expect(wordsOf(await run('gaps'))).toContain('kept with their name: 1');
  });

  it('is listed in the server it was asked in alone', async () => {
    const { run } = aCommunity();
    await run('ask', { question }, MEMBER);
    await run('ask', { question: 'Who called whom?' }, { ...MEMBER, guildId: null });
    expect(wordsOf(await run('gaps', {}, { guildId: '9' }))).toContain('There are none.');
    expect(wordsOf(await run('gaps'))).not.toContain('Who called whom?');
  });
});

describe('/gaps', () => {
  it('shows one with all that is known of it, and closes it, with a way back', async () => {
    const { run, choose, press, gaps, audited } = aCommunity();
    await run('ask', { question }, MEMBER);
    const listed = await run('gaps');
    const [gap] = await gaps.newest({ limit: 1 });
    const shown = await choose(listed, gap?.id ?? '');
    expect([shown.kind, wordsOf(shown)]).toEqual(['update', expect.stringContaining('still no answer')]);
    expect(labels(shown)).toEqual(['Settle', 'Dismiss', 'Back to the list']);
    const dismissed = await press(shown, 'Dismiss');
    expect(wordsOf(dismissed)).toContain('Dismissed.');
    expect(wordsOf(await press(dismissed, 'Back to the list'))).toContain('There are none.');
    expect(wordsOf(await run('gaps', { show: 'dismissed' }))).toContain(question);
    const back = await press(dismissed, 'Undo');
    expect(wordsOf(back)).toBe('It is open again.');
    const settled = await press(await choose(await run('gaps'), gap?.id ?? ''), 'Settle');
    expect(wordsOf(settled)).toContain('Settled.');
    // Twice, as where somebody else was faster.
    expect(wordsOf(await press(shown, 'Settle'))).toContain('Nothing was changed');
    expect(await audited()).toEqual([
      'gap.dismiss done',
      'gap.reopen done',
      'gap.settle done',
      'gap.settle refused',
    ]);
  });

  it('says which are answered now, once the articles have changed', async () => {
    const { run, choose, change, gaps, time, community } = aCommunity();
    await run('ask', { question }, MEMBER);
    void community.run();
    change({ [question]: 'envoys' });
    await time.pass(10_000);
    const listed = await run('gaps');
    expect(wordsOf(listed)).toContain('Answered now by Envoys in Lisbon');
    const [gap] = await gaps.newest({ limit: 1 });
    expect(wordsOf(await choose(listed, gap?.id ?? ''))).toContain('third day of the talks');
  });

  it('is read page by page', async () => {
    const { gaps, run, press } = aCommunity();
    for (let at = 0; at < 14; at += 1)
      await gaps.note(anUnanswered({ key: `${at}`, question: `Who ${at}?` }));
    const first = await run('gaps');
    expect([wordsOf(first), labels(first)]).toEqual([
      expect.stringContaining('page 1 of 3'),
      ['Previous', 'Next'],
    ]);
    const second = await press(first, 'Next');
    expect([second.kind, wordsOf(second)]).toEqual(['update', expect.stringContaining('page 2 of 3')]);
    expect(wordsOf(await run('gaps', { page: 99 }))).toContain('page 3 of 3');
  });

  it('shows nothing of another server, whatever a client sends', async () => {
    const { run, choose, press, gaps } = aCommunity();
    await gaps.note(anUnanswered({ key: 'elsewhere', guild: '9' }));
    await run('ask', { question }, MEMBER);
    const listed = await run('gaps');
    const [own, elsewhere] = await gaps.newest({ limit: 2 });
    expect(wordsOf(await choose(listed, elsewhere?.id ?? ''))).toContain('no longer kept');
    const shown = await choose(listed, own?.id ?? '');
    expect(wordsOf(await press(shown, 'Dismiss', { guildId: '9' }))).toContain('Nothing was changed');
  });

  it('fits a message, whatever was asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryText(900), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('en-US', 'tr', 'he'),
        async (questions, locale) => {
          const { gaps, watches, run, choose } = aCommunity();
          for (const [at, asked] of questions.entries()) {
            await gaps.note(anUnanswered({ key: `${at}`, question: asked, near: ['a', 'b', asked] }));
            await watches.add({
              kind: 'answer',
              subject: `${at}`,
              member: '1',
              guild: '2',
              question: asked,
              language: 'en',
            });
          }
          const listed = await run('gaps', {}, { locale });
          expect(checkMessage(toMessage(listed))).toEqual([]);
          const [gap] = await gaps.newest({ limit: 1 });
          expect(checkMessage(toMessage({ ...(await choose(listed, gap?.id ?? '', { locale })) }))).toEqual(
            [],
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('whoever asked in vain', () => {
  it('is told once, when the articles answer it, with the answer', async () => {
    const { run, press, change, sent, time, community, watches } = aCommunity();
    void community.run();
    const abstained = await run('ask', { question }, MEMBER);
    const said = await press(abstained, TELL, MEMBER);
    expect([said.kind, wordsOf(said)]).toEqual(['reply', expect.stringContaining('You will be told once')]);
    expect(wordsOf(await press(abstained, TELL, MEMBER))).toContain('already');
    await press(abstained, TELL, { ...MEMBER, userId: '8', locale: 'tr' });
    expect(wordsOf(await run('gaps'))).toContain('want to be told: 2');
    expect(sent).toEqual([]);

    change({ [question]: 'envoys' });
    await time.pass(10_000);
    expect(sent.map(({ to }) => to.id)).toEqual(['7', '8']);
    const [english] = sent;
    expect(wordsOf({ ...(await run('ask', { question })), ...english?.content })).toContain(
      'the articles answer your question now',
    );
    expect(english?.content.blocks.some(({ kind }) => kind === 'quote')).toBe(true);
    change({ [question]: 'envoys' });
    await time.pass(10_000_000);
    expect(sent).toHaveLength(2);
    expect([await watches.of('7'), await watches.of('8')]).toEqual([[], []]);
  });

  it('is shown the answer at once where there is one by the time they press', async () => {
    const { run, press, change, watches } = aCommunity();
    const abstained = await run('ask', { question }, MEMBER);
    change({ [question]: 'envoys' });
    const said = await press(abstained, TELL, MEMBER);
    expect('visibility' in said && said.visibility).toBe('private');
    expect(wordsOf(said)).toContain('The articles answer this now:');
    expect(await watches.of('7')).toEqual([]);
  });

  it('cannot wait for more than so many answers, nor press all day', async () => {
    const { run, press, watches } = aCommunity();
    const abstained = await run('ask', { question }, MEMBER);
    for (let at = 0; at < 50; at += 1) {
      const watch = { kind: 'answer', subject: `${at}`, member: '7', guild: '2' } as const;
      await watches.add({ ...watch, question, language: 'en' });
    }
    expect(wordsOf(await press(abstained, TELL, MEMBER))).toContain('as many answers as one may');
    for (let at = 0; at < 30; at += 1) await press(abstained, TELL, MEMBER);
    expect(wordsOf(await press(abstained, TELL, MEMBER))).toContain('a lot at once');
  });

  it('is told where that can be done alone', async () => {
    const { run, press } = aCommunity();
    const abstained = await run('ask', { question }, { ...MEMBER, door: 'another' });
    expect(wordsOf(await press(abstained, TELL, { ...MEMBER, door: 'another' }))).toContain(
      'cannot be told from here',
    );
  });
});
