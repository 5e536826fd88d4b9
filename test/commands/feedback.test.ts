import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMessage } from '../../src/discord/protocol/message.js';
import { arbitraryText } from '../chat/arbitrary-text.js';
import { aComplaint } from '../store/contract-feedback.js';
import { checkMessage } from '../support/fake-discord/limits/message.js';
import { aCommunity, MEMBER } from './a-community.js';
import { wordsOf } from './run-command.js';

const ASK = 'Was this right?';
const question = 'Who met in Lisbon?';
const labels = ({ actions = [] }: { actions?: readonly { label: string }[] | undefined }): string[] =>
  actions.map(({ label }) => label);

async function answered() {
  const set = aCommunity();
  set.answers.set(question, 'envoys');
  const answer = await set.run('ask', { question }, MEMBER);
  const opened = await set.press(answer, ASK, MEMBER);
  /** Says that it is wrong. */
  const complain = async (fields: Parameters<typeof set.submit>[1], caller = MEMBER) =>
    set.submit(await set.openForm(await set.press(answer, ASK, caller), 'No', caller), fields, caller);
  return { ...set, answer, opened, complain };
}

describe('"Was this right?"', () => {
  it('is asked of the member alone, and counts a yes without a name', async () => {
    const { opened, press, feedback, watches } = await answered();
    expect('visibility' in opened && opened.visibility).toBe('private');
    expect([wordsOf(opened), labels(opened)]).toEqual(['Was this answer right?', ['Yes', 'No']]);
    const thanked = await press(opened, 'Yes', MEMBER);
    expect([thanked.kind, wordsOf(thanked)]).toEqual(['update', expect.stringContaining('Thank you.')]);
    expect(await feedback.count('2')).toEqual({ right: 1, wrong: 0, open: 0 });
    expect(wordsOf(await press(opened, 'Yes', MEMBER))).toContain('already');
    await press(opened, 'Yes', { ...MEMBER, userId: '8' });
    expect(await feedback.count('2')).toEqual({ right: 2, wrong: 0, open: 0 });
    expect([await watches.of('7'), await watches.of('8')]).toEqual([[], []]);
  });

  it('takes a no with a reason, beside question, quotation, source and snapshot, without a name', async () => {
    const { openForm, opened, submit, feedback, watches } = await answered();
    const form = await openForm(opened, 'No', MEMBER);
    expect(form.fields.map(({ name, required }) => [name, required])).toEqual([
      ['reason', true],
      ['words', false],
      ['tell', false],
    ]);
    const fields = { reason: ['outdated'], words: ' It was in May. ', tell: [] };
    const thanked = await submit(form, fields, MEMBER);
    expect(wordsOf(thanked)).toContain('without your name');
    const [piece] = await feedback.newest({ limit: 9 });
    expect(piece).toMatchObject({
      guild: '2',
      standing: 'open',
      complaint: {
        question,
        quote: 'Jared Kushner was due to attend the third day of the talks.',
        article: 'envoys',
        snapshot: 'v1',
        reason: 'outdated',
        words: 'It was in May.',
      },
    });
    expect(JSON.stringify(piece)).not.toContain('"7"');
    expect(await watches.of('7')).toEqual([]);
  });

  it('keeps one verdict of a member on an answer, which may be changed', async () => {
    const { opened, press, complain, feedback } = await answered();
    await complain({ reason: ['other'], words: '', tell: [] });
    await complain({ reason: ['passage'], words: '', tell: [] });
    expect(await feedback.newest({ limit: 9 })).toMatchObject([
      { complaint: { reason: 'passage', words: null } },
    ]);
    await press(opened, 'Yes', MEMBER);
    expect(await feedback.count('2')).toEqual({ right: 1, wrong: 0, open: 0 });
  });

  it('says so where the articles give another quotation by then', async () => {
    const { change, complain, run, choose, feedback } = await answered();
    change({ [question]: 'another' });
    await complain({ reason: ['other'], words: '', tell: [] });
    const [piece] = await feedback.newest({ limit: 9 });
    expect(piece?.complaint).toMatchObject({ quote: null, article: 'envoys', snapshot: 'v1+' });
    expect(wordsOf(await choose(await run('feedback'), piece?.id ?? ''))).toContain('another quotation');
  });

  it('is not asked all day', async () => {
    const { opened, press } = await answered();
    for (let at = 0; at < 30; at += 1) await press(opened, 'Yes', MEMBER);
    expect(wordsOf(await press(opened, 'Yes', MEMBER))).toContain('a lot at once');
  });

  it('promises nothing in direct messages, where nobody could keep it', async () => {
    const { opened, openForm } = await answered();
    const form = await openForm(opened, 'No', { ...MEMBER, guildId: null });
    expect(form.fields.map(({ name }) => name)).toEqual(['reason', 'words']);
  });
});

describe('/feedback', () => {
  it('lists what is open, shows it whole, and settles it with a word that the member is told once', async () => {
    const { complain, run, choose, openForm, submit, sent, time, community, watches, audited } =
      await answered();
    void community.run();
    const told = await complain({ reason: ['misleading'], words: 'Only a part of it.', tell: ['yes'] });
    expect(wordsOf(told)).toContain('you will be told');
    await complain({ reason: ['words'], words: '', tell: ['no'] }, { ...MEMBER, userId: '8' });
    const listed = await run('feedback');
    expect([listed.visibility, wordsOf(listed)]).toEqual([
      'private',
      [
        'What members say of answers',
        'Open: 2 · right: 0 · wrong: 2',
        question,
        'The wrong words are marked · 13 October 2025, 12:00 UTC',
        question,
        'Misleading by itself · 13 October 2025, 12:00 UTC',
        'Only a part of it.',
      ].join('\n'),
    ]);
    const [, choice] = listed.selects?.[0]?.choices ?? [];
    const shown = await choose(listed, choice?.value ?? '');
    expect(wordsOf(shown)).toContain('third day of the talks');
    expect(wordsOf(shown)).toContain('Envoys in Lisbon · 2 June 2025 · articles v1');
    expect(wordsOf(shown)).toContain('wants to be told');
    const form = await openForm(shown, 'Settle');
    const settled = await submit(form, { words: 'The article was replaced.' });
    expect([settled.kind, wordsOf(settled)]).toEqual(['update', 'Settled. The member is told.']);
    await time.pass(10_000_000);
    expect(sent.map(({ to }) => to)).toEqual([{ kind: 'member', id: '7' }]);
    expect(JSON.stringify(sent[0]?.content)).toContain('The article was replaced.');
    expect(await watches.of('7')).toEqual([]);
    expect(wordsOf(await submit(form, { words: '' }))).toContain('settled already');
    expect(await audited()).toEqual(['feedback.settle done', 'feedback.settle refused']);
    expect(wordsOf(await run('feedback'))).toContain('Open: 1 · right: 0 · wrong: 2');
  });

  it('is read page by page, of one server alone', async () => {
    const { feedback, run, press, choose } = aCommunity();
    for (let at = 0; at < 7; at += 1) {
      const complaint = aComplaint({ question: `Who ${at}?` });
      await feedback.give({ answer: `${at}`, voter: 'v', guild: '2', complaint });
    }
    await feedback.give({ answer: 'x', voter: 'v', guild: '9', complaint: aComplaint() });
    const first = await run('feedback');
    expect(labels(first)).toEqual(['Older']);
    const second = await press(first, 'Older');
    expect([wordsOf(second), labels(second)]).toEqual([expect.stringContaining('Who 0?'), ['Newest']]);
    expect(wordsOf(await press(second, 'Newest'))).toContain('Who 6?');
    const [elsewhere] = await feedback.newest({ limit: 1 });
    expect(wordsOf(await choose(first, elsewhere?.id ?? ''))).toContain('no longer kept');
    expect(wordsOf(await run('feedback', {}, { guildId: '8' }))).toContain('There is nothing open.');
  });

  it('fits a message, whatever was said', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(arbitraryText(300), arbitraryText(600)), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('en-US', 'tr', 'he'),
        async (said, locale) => {
          const { feedback, run, choose } = aCommunity();
          for (const [at, [asked, words]] of said.entries()) {
            const complaint = aComplaint({
              question: asked,
              words,
              quote: words.slice(0, 350),
              article: asked,
            });
            await feedback.give({ answer: `${at}`, voter: 'v', guild: '2', complaint });
          }
          const listed = await run('feedback', {}, { locale });
          expect(checkMessage(toMessage(listed))).toEqual([]);
          const [piece] = await feedback.newest({ limit: 1 });
          const shown = await choose(listed, piece?.id ?? '', { locale });
          expect(checkMessage(toMessage({ ...shown }))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
