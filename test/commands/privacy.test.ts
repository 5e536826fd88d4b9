import { describe, expect, it } from 'vitest';
import { memberPreferences } from '../../src/chat/member-preferences.js';
import { aCommunity, MEMBER } from './a-community.js';
import { aCaller, wordsOf } from './run-command.js';

const member = { kind: 'member', id: '7' } as const;
const another = { ...MEMBER, userId: '8' };

/** A member of whom something of each kind is held, and another. */
async function held() {
  const set = aCommunity();
  const { run, press, openForm, submit, settings, answers } = set;
  answers.set('Who met in Lisbon?', 'envoys');
  for (const caller of [MEMBER, another]) {
    const id = caller.userId ?? '';
    await settings.set({ kind: 'member', id }, memberPreferences.keepQuestions, true);
    const abstained = await run('ask', { question: 'Who is missing?' }, caller);
    await press(abstained, 'Tell me when it is answered', caller);
    const asked = await press(
      await run('ask', { question: 'Who met in Lisbon?' }, caller),
      'Was this right?',
      caller,
    );
    const form = await openForm(asked, 'No', caller);
    await submit(form, { reason: ['other'], words: `Not so, says ${id}.`, tell: ['yes'] }, caller);
  }
  await run('ask', { question: 'Where is it?' }, MEMBER);
  const channel = { target: { kind: 'channel', id: '55' }, guild: '2', about: 'gold', name: 'gold' } as const;
  await set.subscriptions.add({ ...channel, member: '7', language: 'en' }, 9);
  const about = { target: member, member: '7', guild: null, about: 'qatar', name: 'Qatar', language: 'en' };
  await set.subscriptions.add(about, 9);
  return set;
}

describe('/privacy', () => {
  it('says that nothing is kept of a member who left nothing', async () => {
    const { run } = aCommunity();
    // What others have asked as well is nobody's any more.
    for (const caller of [MEMBER, another]) await run('ask', { question: 'Who is missing?' }, caller);
    const reply = await run('privacy', {}, MEMBER);
    expect([reply.visibility, reply.actions]).toEqual(['private', []]);
    expect(wordsOf(reply)).toContain('Nothing is kept of you.');
    expect(wordsOf(reply)).toContain('90 days');
  });

  it('shows what is kept of a member, and deletes it all once that was confirmed', async () => {
    const { run, press, watches, feedback, gaps, settings, subscriptions } = await held();
    const shown = await run('privacy', {}, MEMBER);
    expect(wordsOf(shown)).toBe(
      [
        'What is kept of you',
        'What you want to be told of, with your name: 2',
        'Questions kept with your name, as you prefer: 2',
        'Questions that only you have asked so far, under a code that stands for you and the question: 1',
        'What you subscribed to: 1',
        'Channels that you subscribed, with your name: 1',
        'What you said of answers, under a code that stands for you: 1',
        'Preferences: 1',
        'You wait for an answer to:',
        'Who is missing?',
        'Kept with your name:',
        'Who is missing?',
        'Where is it?',
        'Only you have asked so far:',
        'Where is it?',
        'What you said was wrong, in your words:',
        'Not so, says 7.',
        'You subscribed to:',
        'Qatar',
        'You subscribed channels to:',
        'gold · #55',
        'A channel stays subscribed when you delete, without your name; a moderator of its server ends that.',
        'Deleted after 90 days: what you wait for, your questions, and what you said of answers. Questions without an answer are kept as long, without a name. Kept until you end or delete them: subscriptions and preferences.',
        'What moderators change stays in the audit, with who did it; so do articles and feeds that they added.',
      ].join('\n'),
    );
    const asked = await press(shown, 'Delete all of it', MEMBER);
    expect(wordsOf(asked)).toContain('cannot be undone');
    expect(wordsOf(await press(asked, 'Keep it', MEMBER))).toBe('Nothing was deleted.');
    expect(await watches.of('7')).toHaveLength(4);
    expect(wordsOf(await press(asked, 'Delete it', MEMBER))).toBe('It is deleted.');
    expect(wordsOf(await run('privacy', {}, MEMBER))).toContain('Nothing is kept of you.');
    expect(await watches.of('7')).toEqual([]);
    expect(await settings.get(member, memberPreferences.keepQuestions)).toBeNull();
    // What others said and asked stays; a question that nobody else asked is gone.
    expect(await watches.of('8')).toHaveLength(3);
    expect(await feedback.count('2')).toEqual({ right: 0, wrong: 1, open: 1 });
    expect((await gaps.newest({ limit: 9 })).map(({ question }) => question)).toEqual(['Who is missing?']);
    // The channel's subscription stays, and with it nothing of who wanted it.
    expect(await subscriptions.active()).toMatchObject([{ name: 'gold', member: '' }]);
  });

  it('deletes a question that a member alone has asked, however often, and none of others', async () => {
    const { run, press, gaps } = aCommunity();
    await run('ask', { question: 'Who is missing?' }, MEMBER);
    const abstained = await run('ask', { question: 'Who is missing?' }, MEMBER);
    await press(abstained, 'Tell me when it is answered', MEMBER);
    await run('ask', { question: 'Where is it?' }, another);
    await press(
      await run('ask', { question: 'Where is it?' }, another),
      'Tell me when it is answered',
      MEMBER,
    );
    const asked = await press(await run('privacy', {}, MEMBER), 'Delete all of it', MEMBER);
    await press(asked, 'Delete it', MEMBER);
    expect((await gaps.newest({ limit: 9 })).map(({ question, count }) => [question, count])).toEqual([
      ['Where is it?', 2],
    ]);
    expect(wordsOf(await run('gaps'))).not.toContain('Who is missing?');
    expect(wordsOf(await run('privacy', {}, MEMBER))).toContain('Nothing is kept of you.');
  });

  it('tells a member nothing of another', async () => {
    const { run, act } = await held();
    expect(wordsOf(await run('privacy', {}, { ...MEMBER, userId: '9' }))).toContain(
      'Nothing is kept of you.',
    );
    // A button says nothing of whose it is: it deletes what is kept of who presses it.
    await act({
      kind: 'component',
      caller: aCaller({ ...MEMBER, userId: '9' }),
      action: 'privacy/delete',
      state: {},
      values: [],
    });
    expect(wordsOf(await run('privacy', {}, MEMBER))).toContain('Who is missing?');
  });
});
