import { describe, expect, it } from 'vitest';
import { createCommands } from '../../commands/index.js';
import { serveSnapshot } from '../../src/app/serve-snapshot.js';
import type { Services } from '../../src/app/services.js';
import { createChat } from '../../src/chat/dispatch.js';
import type { ActedOn, Caller, Interaction } from '../../src/chat/interaction.js';
import type { Action, Outcome, Reply } from '../../src/chat/reply.js';
import { serverSettings } from '../../src/chat/server-settings.js';
import type { AskOptions } from '../../src/app/services.js';
import { said } from '../chat/a-chat.js';
import { shippedSnapshot } from '../properties/shipped-snapshot.js';
import { anAbstention, aCitation, anAnswer } from '../support/answers.js';
import { chatPorts } from '../support/chat-ports.js';
import { aLimit, fakeServices, recordingLogger } from '../support/services.js';
import { shippedSubject } from '../support/subject.js';
import { aCaller } from './run-command.js';

const asker = aCaller({ userId: '41', permissions: [] });
const hidden: ActedOn = { id: '900', isPrivate: true };
const open: ActedOn = { id: '901', isPrivate: false };
const shipped: Services = {
  ...fakeServices(),
  ...serveSnapshot(shippedSnapshot, { now: () => 0, clock: () => new Date('2026-01-01') }),
};

/** A chat with all commands, in which a member presses buttons and fills in forms. */
function aMember(services: Services = shipped, taken = () => true) {
  const ports = chatPorts();
  const logger = recordingLogger();
  const chat = createChat({
    ...ports,
    commands: createCommands(shippedSubject),
    services,
    draw: async () => null,
    cooldown: aLimit(),
    logger,
    now: () => 0,
    newReference: () => 'ref-7',
  });
  const sent: Reply[] = [];
  const dispatch = (interaction: Interaction): Promise<Outcome> =>
    chat.dispatch(interaction, async (reply) => {
      if (taken()) sent.push(reply);
      return taken();
    });
  return {
    ...ports,
    sent,
    failures: () => logger.lines.filter(({ level }) => level === 'error'),
    ask: async (question: string, options = {}): Promise<Reply> => {
      const outcome = await dispatch({
        kind: 'command',
        caller: asker,
        path: ['ask'],
        options: { question, ...options },
      });
      if (outcome.kind !== 'reply') throw new Error(`It came to a ${outcome.kind}.`);
      return outcome;
    },
    reply: (text: string, to: Reply): Promise<Outcome> =>
      dispatch({
        kind: 'message',
        caller: asker,
        id: '950',
        text,
        address: 'https://discord.com/channels/2/3/950',
        mentions: false,
        repliesTo: { id: '901', ours: true, buttons: to.actions ?? [] },
      }),
    press: (
      button: Action | undefined,
      message: ActedOn = open,
      caller: Caller = asker,
    ): Promise<Outcome> => {
      if (button === undefined) throw new Error('There is no such button.');
      const { action, state } = button;
      return dispatch({ kind: 'component', caller, action, state, values: [], message });
    },
    fill: (form: Outcome, question: string, message: ActedOn = open): Promise<Outcome> => {
      if (form.kind !== 'form') throw new Error(`It is no form, but a ${form.kind}.`);
      const { action, state } = form;
      return dispatch({ kind: 'form', caller: asker, action, state, fields: { question }, message });
    },
  };
}

const button = (reply: Outcome, action: string): Action | undefined =>
  'actions' in reply ? reply.actions?.find((each) => each.action === action) : undefined;
const names = (reply: Outcome): string[] =>
  'actions' in reply ? (reply.actions ?? []).map(({ action }) => action) : [];

const PLACE = 'Where was Ismail Haniyeh killed?';

describe('below an answer', () => {
  it('stands what may be done with it, and nothing that no command does', async () => {
    const { ask } = aMember();
    expect(names(await ask(PLACE))).toEqual(['ask/more', 'ask/context', 'ask/further', 'ask/dismiss']);
    expect(names(await ask(PLACE, { private: 'yes' }))).toContain('ask/share');
    expect(names(await ask('hello there'))).toEqual([]);
  });

  it.each([
    ['en', 'when?', 'Read as: when was Ismail Haniyeh killed?'],
    ['en', 'Who is Jared Kushner?', 'son-in-law'],
    ['en', 'and how old was he?', 'none of them states the answer'],
  ])('whoever sees it asks further, in %s: %s', async (_language, question, expected) => {
    const { ask, press, fill } = aMember();
    const form = await press(button(await ask(PLACE), 'ask/further'));
    expect(said(await fill(form, question))).toContain(expected);
  });

  it('a reply to its message goes on from it', async () => {
    const { ask, reply } = aMember();
    expect(said(await reply('and when?', await ask(PLACE)))).toContain(
      'Read as: when was Ismail Haniyeh killed?',
    );
  });

  it('what is asked further in another language is replied to in that', async () => {
    const { ask, press, fill } = aMember();
    const reply = await ask('İsmail Haniye nerede öldürüldü?');
    const form = await press(button(reply, 'ask/further'));
    expect(form).toMatchObject({ title: 'Devamını sor' });
    const text = said(await fill(form, 'peki ne zaman?'));
    expect(text).toContain('Şöyle anlaşıldı: İsmail Haniye ne zaman öldürüldü?');
    expect(text).toContain('31 July 2024');
  });

  it('what is asked further under a private answer stays private', async () => {
    const { ask, press, fill } = aMember();
    const form = await press(button(await ask(PLACE, { private: 'yes' }), 'ask/further'), hidden);
    expect(await fill(form, 'when?', hidden)).toMatchObject({ kind: 'reply', visibility: 'private' });
    expect(await fill(form, 'when?', open)).toMatchObject({ kind: 'reply', visibility: 'public' });
  });

  it('the passage around the quotation is shown word for word, with the quotation in bold', async () => {
    const { ask, press } = aMember();
    const reply = await ask(PLACE);
    const context = await press(button(reply, 'ask/context'));
    if (context.kind !== 'reply') throw new Error('It is no reply.');
    expect(context.visibility).toBe('private');
    const quote = context.blocks.find(({ kind }) => kind === 'quote');
    const whole = quote?.spans.map(({ text }) => text).join('') ?? '';
    const article = shippedSnapshot.articles.find(({ text }) => text.includes(whole));
    expect(article?.id).toBe('2024-07-31-haniyeh-killed-in-tehran');
    const first = reply.blocks.find(({ kind }) => kind === 'quote');
    const quoted = first?.spans.map(({ text }) => text).join('');
    expect(quote?.spans.filter(({ style }) => style === 'bold').map(({ text }) => text)).toEqual([quoted]);
  });

  it('further quotations stand with their sources', async () => {
    const { ask, press } = aMember();
    const more = await press(button(await ask(PLACE), 'ask/more'));
    expect(more).toMatchObject({ kind: 'reply', visibility: 'private' });
    expect(said(more)).toContain('[2] ');
    expect(said(more)).toContain('[4] ');
    expect(said(more)).toContain('Rests on:');
  });

  it('a private answer is shown to all, once, and says by whom', async () => {
    const { ask, press, sent } = aMember();
    const share = button(await ask(PLACE, { private: 'yes' }), 'ask/share');
    const outcome = await press(share, hidden);
    expect(outcome.kind).toBe('update');
    expect(button(outcome, 'ask/share')).toMatchObject({ disabled: true });
    const [forAll] = sent;
    expect(forAll).toMatchObject({ visibility: 'public', tone: 'answer' });
    expect(forAll?.blocks.flatMap(({ spans }) => spans)).toContainEqual({
      text: '@',
      mention: { kind: 'member', id: '41' },
    });
    expect(said(await press(share, hidden))).toContain('shown to all already');
    expect(sent).toHaveLength(1);
  });

  it('a private answer is shown to all once where it is pressed twice at once', async () => {
    const { ask, press, sent } = aMember();
    const share = button(await ask(PLACE, { private: 'yes' }), 'ask/share');
    const kinds = (await Promise.all([press(share, hidden), press(share, hidden)])).map(({ kind }) => kind);
    expect([kinds.toSorted(), sent.length]).toEqual([['reply', 'update'], 1]);
  });

  it('a private answer that could not be shown to all can be, by pressing again', async () => {
    let isTaken = false;
    const { ask, press, sent } = aMember(shipped, () => isTaken);
    const share = button(await ask(PLACE, { private: 'yes' }), 'ask/share');
    const refused = await press(share, hidden);
    expect(refused).toMatchObject({ kind: 'reply', visibility: 'private' });
    expect(said(refused)).toContain('could not be shown to all');
    isTaken = true;
    expect((await press(share, hidden)).kind).toBe('update');
    expect(sent).toHaveLength(1);
  });

  it('a private answer whose question could not be answered again can be shown to all by pressing again', async () => {
    let isBroken = false;
    const ask: Services['answering']['ask'] = async (...asked) => {
      if (isBroken) throw new Error('broken');
      return shipped.answering.ask(...asked);
    };
    const member = aMember({ ...shipped, answering: { ...shipped.answering, ask } });
    const share = button(await member.ask(PLACE, { private: 'yes' }), 'ask/share');
    isBroken = true;
    expect(said(await member.press(share, hidden))).toContain('ref-7');
    isBroken = false;
    expect((await member.press(share, hidden)).kind).toBe('update');
    expect(member.sent).toHaveLength(1);
  });

  it('a private answer stays so where answers are not for all', async () => {
    const { ask, press, sent, settings } = aMember();
    const share = button(await ask(PLACE, { private: 'yes' }), 'ask/share');
    await settings.set({ kind: 'guild', id: '2' }, serverSettings.answerChannels, ['77']);
    expect(said(await press(share, hidden))).toContain('not shown to all in this channel');
    expect(sent).toEqual([]);
  });

  it('a public answer goes where its asker or a moderator says so, and nobody else', async () => {
    const { ask, press, settings } = aMember();
    const dismiss = button(await ask(PLACE), 'ask/dismiss');
    expect(await press(dismiss)).toEqual({ kind: 'removal' });
    const other = aCaller({ userId: '42', permissions: [], roles: ['7'] });
    expect(said(await press(dismiss, open, other))).toContain('Only whoever asked');
    expect(await press(dismiss, open, aCaller({ userId: '43' }))).toEqual({ kind: 'removal' });
    await settings.set({ kind: 'guild', id: '2' }, serverSettings.moderatorRole, '7');
    expect(await press(dismiss, open, other)).toEqual({ kind: 'removal' });
  });

  it('a question that the articles do answer is asked by its button', async () => {
    const { ask, press } = aMember();
    const abstained = await ask('What did Ismail Haniyeh eat with Hakan Fidan?');
    const [question] = (abstained.actions ?? []).filter(({ action }) => action === 'ask/put');
    expect(said(await press(question))).toContain(question?.label ?? 'no question');
  });
});

describe('a button of an answer that is old', () => {
  const before = anAnswer({ citations: [aCitation({ start: 500, end: 520 })] });
  const withAnswers = (now: ReturnType<typeof anAnswer>) => {
    const asked: (AskOptions | undefined)[] = [];
    let isFirst = true;
    const services = fakeServices({
      ask: async (_question, options) => {
        asked.push(options);
        const answer = isFirst ? before : now;
        isFirst = false;
        return answer;
      },
      around: async () => ({
        text: 'Before. Quoted. After.',
        start: 0,
        from: 8,
        to: 15,
        cutBefore: true,
        cutAfter: false,
      }),
    });
    return { asked, member: aMember(services) };
  };

  it('shows what is so now, and says that it is no longer what was quoted', async () => {
    const { asked, member } = withAnswers(anAnswer());
    const reply = await member.ask('Who is Jared Kushner?');
    const context = said(await member.press(button(reply, 'ask/context')));
    expect(context).toContain('no longer what the articles answer first');
    expect(context).toContain('Quoted.');
    expect(asked.map((options) => options?.again ?? false)).toEqual([false, true]);
  });

  it('says so where nothing answers any more', async () => {
    const { member } = withAnswers(anAbstention());
    const reply = await member.ask('Who is Jared Kushner?');
    expect(said(await member.press(button(reply, 'ask/more')))).toContain('no longer answers this');
    expect(said(await member.press(button(reply, 'ask/context')))).toContain('no longer answers this');
    expect(member.failures()).toEqual([]);
  });
});
