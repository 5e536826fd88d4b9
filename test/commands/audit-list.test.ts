import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/app/article-ports.js';
import { toMessage } from '../../src/discord/protocol/message.js';
import { arbitraryText } from '../chat/arbitrary-text.js';
import { checkMessage } from '../support/fake-discord/limits/message.js';
import { aCommunity } from './a-community.js';
import { wordsOf } from './run-command.js';

const by: Actor = { kind: 'member', id: '5', guild: '2' };

describe('/audit', () => {
  it('tells who changed what in this server, newest first', async () => {
    const { run, audit } = aCommunity();
    const entry = { subject: 'doha', outcome: 'done', detail: 'Envoys meet in Doha' } as const;
    await audit.append({ ...entry, actor: by, action: 'article.add' });
    await audit.append({ ...entry, actor: by, action: 'source.remove', outcome: 'refused', detail: null });
    await audit.append({ ...entry, actor: { ...by, guild: '9' }, action: 'article.add', subject: 'secret' });
    await audit.append({ ...entry, actor: { kind: 'administrator' }, action: 'something.new' });
    const ended = { subject: 'digest', outcome: 'done', detail: null } as const;
    await audit.append({ ...ended, actor: { kind: 'service', guild: '2' }, action: 'settings.change' });
    await audit.append({ ...ended, actor: { kind: 'service', guild: '9' }, action: 'settings.change' });
    const listed = await run('audit');
    expect([listed.visibility, wordsOf(listed)]).toEqual([
      'private',
      [
        'What was changed in this server',
        'setting changed digest · Parley · 13 October 2025, 12:00 UTC',
        'source no longer followed (refused) doha · 5 · 13 October 2025, 12:00 UTC',
        'article added doha · 5 · 13 October 2025, 12:00 UTC',
        'Envoys meet in Doha',
      ].join('\n'),
    ]);
    expect(wordsOf(await run('audit', {}, { guildId: '8' }))).toContain('Nothing yet.');
  });

  it('is read page by page', async () => {
    const { run, press, audit } = aCommunity();
    for (let at = 0; at < 10; at += 1) {
      await audit.append({ actor: by, action: `change.${at}`, subject: null, outcome: 'done', detail: null });
    }
    const first = await run('audit');
    expect(wordsOf(first)).toContain('change.9');
    expect(wordsOf(first)).not.toContain('change.1');
    const second = await press(first, 'Older');
    expect([second.kind, wordsOf(second)]).toEqual(['update', expect.stringContaining('change.1')]);
    expect(wordsOf(await press(second, 'Newest'))).toContain('change.9');
  });

  it('calls what is done in a server by words, and not as it is stored', async () => {
    const { run, audit } = aCommunity();
    await run('settings');
    await run('subscribe to', { about: 'gold', where: 'channel' });
    const [subscription] = (await run('subscribe list')).selects ?? [];
    expect(subscription).toBeDefined();
    await run('subscribe end', { about: 'gold' });
    await run('reload', {}, { permissions: [] });
    expect(await audit.newest({ limit: 9, guild: '2' })).toHaveLength(3);
    for (const locale of ['en-US', 'tr', 'he', 'ar']) {
      const { blocks } = await run('audit', {}, { locale });
      expect(blocks.flatMap(({ spans }) => spans.map(({ text }) => text)).join()).not.toMatch(
        /subscription\.|settings\./,
      );
    }
  });

  it('has every reload that a moderator asked for', async () => {
    const { run, audited } = aCommunity();
    await run('reload', { force: 'yes' });
    await run('reload', {}, { permissions: [] });
    expect(await audited()).toEqual(['reload done', 'command refused']);
  });

  it('fits a message, whatever was changed', async () => {
    const text = arbitraryText(300);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 9 }),
        fc.constantFrom('en-US', 'tr', 'he'),
        async (changes, locale) => {
          const { run, audit } = aCommunity();
          for (const [subject, detail] of changes) {
            await audit.append({ actor: by, action: 'article.add', subject, outcome: 'done', detail });
          }
          expect(checkMessage(toMessage(await run('audit', {}, { locale })))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
