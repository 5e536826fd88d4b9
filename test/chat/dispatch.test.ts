import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command, CommandRequest } from '../../src/chat/command.js';
import { createDispatch } from '../../src/chat/dispatch.js';
import type { Reply } from '../../src/chat/reply.js';
import { aLimit, fakeServices, recordingLogger } from '../support/services.js';

const fine: Reply = {
  visibility: 'public',
  tone: 'information',
  blocks: [{ kind: 'paragraph', spans: [{ text: 'fine' }] }],
};

function aCommand(given: Partial<Command> = {}): Command {
  return {
    name: 'test',
    description: 'A test',
    options: [],
    permission: 'everyone',
    run: async () => fine,
    ...given,
  };
}

function aRequest(given: Partial<CommandRequest> = {}): CommandRequest {
  return {
    command: 'test',
    options: {},
    user: { id: '1', mayManage: false },
    locale: 'en-US',
    origin: 'command',
    ...given,
  };
}

function setUp(...commands: Command[]) {
  const logger = recordingLogger();
  const dispatch = createDispatch({
    commands,
    services: fakeServices(),
    draw: async () => null,
    cooldown: aLimit({ most: 1, seconds: 10 }),
    logger,
    newReference: () => 'ref-7',
  });
  return { dispatch, logger };
}

const said = (reply: Reply): string =>
  reply.blocks.flatMap(({ spans }) => spans.map(({ text }) => text)).join('\n');

describe('createDispatch', () => {
  it('gives the reply of the command asked for', async () => {
    const { dispatch } = setUp(
      aCommand({ name: 'other', run: async () => ({ ...fine, tone: 'problem' }) }),
      aCommand(),
    );
    expect(await dispatch(aRequest())).toBe(fine);
  });

  it.each(['gone', '__proto__', 'constructor', ''])(
    'tells privately what to do about the unknown command %j',
    async (command) => {
      const reply = await setUp(aCommand()).dispatch(aRequest({ command }));
      expect(reply.visibility).toBe('private');
      expect(said(reply)).toContain('/help');
    },
  );

  it('refuses a moderators’ command to a member privately, and runs it for a moderator', async () => {
    const { dispatch } = setUp(aCommand({ permission: 'manage' }));
    const refusal = await dispatch(aRequest());
    expect(refusal.visibility).toBe('private');
    expect(said(refusal)).toContain('Manage Server');
    expect(await dispatch(aRequest({ user: { id: '1', mayManage: true } }))).toBe(fine);
  });

  it('holds a member to the cooldown of limited commands only', async () => {
    const { dispatch } = setUp(aCommand({ limited: true }), aCommand({ name: 'free' }));
    expect(await dispatch(aRequest())).toBe(fine);
    const notice = await dispatch(aRequest());
    expect(notice.visibility).toBe('private');
    expect(said(notice)).toContain('10 seconds');
    expect(await dispatch(aRequest({ user: { id: '2', mayManage: false } }))).toBe(fine);
    expect(await dispatch(aRequest({ command: 'free' }))).toBe(fine);
  });

  it('turns a failure into one private line with a reference, and logs the cause without the question', async () => {
    const cause = new Error('the index is broken');
    const { dispatch, logger } = setUp(aCommand({ run: () => Promise.reject(cause) }));
    const reply = await dispatch(aRequest({ options: { question: 'a secret matter' } }));
    expect(reply.visibility).toBe('private');
    expect(reply.blocks).toHaveLength(1);
    expect(said(reply)).toContain('ref-7');
    expect(said(reply)).not.toContain('index');
    const error = logger.lines.find(({ level }) => level === 'error');
    expect(error?.facts).toEqual({ err: cause, reference: 'ref-7', command: 'test' });
    const above = logger.lines.filter(({ level }) => level !== 'debug');
    expect(JSON.stringify(above)).not.toContain('secret');
  });

  it('catches a command that throws at once', async () => {
    const { dispatch } = setUp(
      aCommand({
        run() {
          throw new TypeError('at once');
        },
      }),
    );
    expect(said(await dispatch(aRequest()))).toContain('ref-7');
  });

  it('never rejects, whatever is asked in whatever language', async () => {
    const { dispatch } = setUp(aCommand({ limited: true }));
    const request = fc.record({
      command: fc.oneof(fc.constant('test'), fc.string()),
      options: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.double(), fc.boolean())),
      locale: fc.string(),
    });
    await fc.assert(
      fc.asyncProperty(request, async (given) => {
        expect((await dispatch(aRequest(given))).blocks.length).toBeGreaterThan(0);
      }),
    );
  });
});
