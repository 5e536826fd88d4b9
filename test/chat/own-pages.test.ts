import { describe, expect, it } from 'vitest';
import { answerReply } from '../../src/chat/answer-reply.js';
import type { Edition } from '../../src/model/article.js';
import { withOwnPages } from '../../src/chat/own-pages.js';
import { textsFor } from '../../src/chat/texts/texts.js';
import { toMessage } from '../../src/discord/protocol/message.js';
import { linkedToPages } from '../../src/app/linked-to-pages.js';
import { aCitation, anAnswer } from '../support/answers.js';
import { fakeServices } from '../support/services.js';

const ORIGIN = 'https://parley.example';

function shown(
  origin: string | null,
  language = 'en',
  url: string | null = 'https://press.example/a',
): string {
  const citation = aCitation({ start: 3, end: 40 });
  const answer = anAnswer({ citations: [{ ...citation, article: { ...citation.article, id: 'a/b', url } }] });
  const reply = answerReply(answer, { visibility: 'public', texts: textsFor(language) });
  return toMessage(withOwnPages(reply, origin)).embeds[0]?.description ?? '';
}

describe('a citation in Discord', () => {
  it('leads to the service’s own page as well, where members can reach it', () => {
    expect(shown(ORIGIN)).toContain(
      '[in context](<https://parley.example/articles/a%2Fb?from=3&to=40#cited>)',
    );
  });

  it('says nothing of it where they cannot', () => {
    expect(shown(null)).not.toContain('in context');
    expect(shown(null)).not.toMatch(/·\s*$/m);
  });

  it('says so in the language of the reply', () => {
    expect(shown(ORIGIN, 'tr')).toContain('[bağlamında](<');
  });

  it('leaves out an address that no message has room for', () => {
    expect(shown(`https://${'long.'.repeat(80)}example`)).not.toContain('in context');
  });
});

describe('a citation of an article that is kept', () => {
  const kept = { standing: 'live', version: 1, readAt: '2026-05-03T10:00:00.000Z', updated: null } as const;
  const lineOf = (given: Partial<Edition>, language = 'en'): string => {
    const citation = aCitation({ start: 3, end: 40 });
    const article = { ...citation.article, id: 'a', published: '2026-05-01', kept: { ...kept, ...given } };
    const answer = anAnswer({ citations: [{ ...citation, article }] });
    const reply = answerReply(answer, { visibility: 'public', texts: textsFor(language) });
    return toMessage(withOwnPages(reply, ORIGIN)).embeds[0]?.description ?? '';
  };

  it('names the version that it quotes, where the article was another before', () => {
    expect(lineOf({ version: 3 })).toContain('1 May 2026 · version 3, read on 3 May 2026');
    expect(lineOf({ version: 3 })).toContain('?from=3&to=40&version=3#cited');
    expect(lineOf({ version: 3 }, 'tr')).toContain('sürüm 3, okunduğu gün: 3 Mayıs 2026');
  });

  it('says that it was changed on a later day, and that it has vanished', () => {
    expect(lineOf({ updated: '2026-05-02T08:00:00Z' })).toContain('1 May 2026 · changed on 2 May 2026');
    expect(lineOf({ standing: 'vanished' })).toContain('no longer where it was published');
  });

  it('says nothing of one that is as it was published', () => {
    expect(lineOf({ updated: '2026-05-01T23:00:00Z' })).not.toMatch(/version \d|changed|no longer/);
  });
});

describe('an answer over HTTP', () => {
  it('links to the service’s own page where the article has no address, and else to the publisher’s', async () => {
    const none = aCitation({ start: 3, end: 40, link: null });
    const some = aCitation({ link: 'https://press.example/a#:~:text=x' });
    const services = fakeServices({ ask: async () => anAnswer({ citations: [none, some] }) });
    const linked = await linkedToPages(services, ORIGIN).answering.ask('Who?');
    expect(linked.citations.map(({ link }) => link)).toEqual([
      `${ORIGIN}/articles/${encodeURIComponent(none.article.id)}?from=3&to=40#cited`,
      some.link,
    ]);
    const plain = await linkedToPages(services, null).answering.ask('Who?');
    expect(plain.citations[0]?.link).toBeNull();
  });
});
