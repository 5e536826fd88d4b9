import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/language/languages.js';
import { doneIn } from '../../src/chat/texts/deed-texts.js';
import { textsFor } from '../../src/chat/texts/texts.js';
import { anAbstention, anAnswer, aCitation } from '../support/answers.js';
import { factSnapshot, fidan, hamas, haniyeh } from '../support/facts.js';
import { factsIn, fakeServices } from '../support/services.js';
import { anUnanswered, aWatch } from '../store/contract-community.js';
import { aComplaint } from '../store/contract-feedback.js';
import { feedbackKey } from '../../src/app/community-ports.js';
import { aBrowserApp, signedIn, wordsOf } from './a-browser-app.js';

const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(1)>';
const PARTS = ['reload', 'articles', 'wrong', 'gaps', 'feedback', 'numbers'];

/** A facts' id as the form of a page carries it. */
function valueIn(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
}

describe('questions without an answer', () => {
  it('are those of all servers, most asked first, asked again, settled and opened again', async () => {
    const services = fakeServices({
      ask: async (question) =>
        question.includes('Lisbon')
          ? anAnswer({ question, citations: [aCitation({ quote: 'They met in Lisbon.' })] })
          : anAbstention('not-stated', { question }),
    });
    const { store, get, post, cookie } = await signedIn({ services });
    await store.gaps.note(anUnanswered({ key: 'script', guild: null, question: `Who said ${SCRIPT}?` }));
    for (const key of ['lisbon', 'lisbon']) await store.gaps.note(anUnanswered({ key, guild: '2' }));
    await store.watches.add(aWatch());
    const { html } = await get('/admin?part=gaps', cookie);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img');
    const words = wordsOf(html);
    expect(words).toContain('Questions: 2 · page 1 of 1');
    expect(words.indexOf('Who met in Lisbon?')).toBeLessThan(words.indexOf(`Who said ${SCRIPT}?`));
    expect(words).toContain('asked: 2');
    expect(words).toContain('want to be told: 1');
    const [direct, lisbon] = [await store.gaps.find('script'), await store.gaps.find('lisbon')];
    const again = await get(`/admin?part=gaps&id=${lisbon?.id}`, cookie);
    expect(wordsOf(again.html)).toContain('The articles answer this now: They met in Lisbon.');

    for (const [gap, standing] of [
      [lisbon, 'settled'],
      [direct, 'dismissed'],
    ] as const) {
      const fields = { do: 'stand', gap: gap?.id ?? '', standing };
      expect(wordsOf((await post('/admin?part=gaps', fields, cookie)).html)).toMatch(/Settled\.|Dismissed\./);
      expect(wordsOf((await post('/admin?part=gaps', fields, cookie)).html)).toContain(
        'It stands so already',
      );
    }
    expect((await store.gaps.find('script'))?.standing).toBe('dismissed');
    const settled = await get('/admin?part=gaps&show=settled', cookie);
    expect(wordsOf(settled.html)).toContain('Open again');
    expect(
      (await store.audit.newest({ limit: 9 })).map(({ action, outcome }) => `${action} ${outcome}`),
    ).toEqual(['gap.dismiss refused', 'gap.dismiss done', 'gap.settle refused', 'gap.settle done']);
  });
});

describe('what members say of answers', () => {
  it('is settled with a word to the member', async () => {
    const { store, get, post, cookie } = await signedIn();
    const verdict = {
      answer: 'answer',
      voter: 'voter',
      guild: '2',
      complaint: aComplaint({ words: SCRIPT }),
    };
    await store.feedback.give(verdict);
    await store.watches.add(aWatch({ kind: 'feedback', subject: feedbackKey(verdict) }));
    const { html } = await get('/admin?part=feedback', cookie);
    expect(html).not.toContain('<script>alert');
    expect(wordsOf(html)).toContain(`Who mediates? Outdated`);
    expect(wordsOf(html)).toContain('The member wants to be told what comes of it.');
    const fields = { do: 'settle', feedback: valueIn(html, 'feedback'), words: ' Mended. ' };
    const settled = await post('/admin?part=feedback', fields, cookie);
    expect(wordsOf(settled.html)).toContain('Settled. The member is told.');
    expect(wordsOf(settled.html)).toContain('There is nothing open.');
    expect((await store.feedback.newest({ limit: 1 }))[0]).toMatchObject({
      standing: 'settled',
      outcome: 'Mended.',
    });
  });
});

describe('"this is wrong"', () => {
  const quote = 'Fidan met Haniyeh in Ankara.';
  const facts = factsIn(
    factSnapshot([{ title: SCRIPT, facts: [{ quote, subject: fidan, participants: [fidan, haniyeh] }] }]),
  );

  it('marks a fact, a spelling or an office once, shows what is marked, and takes it back', async () => {
    const { get, post, cookie, store } = await signedIn({ services: fakeServices({ facts }) });
    const page = '/admin?part=wrong&about=Fidan';
    const { html } = await get(page, cookie);
    expect(html).not.toContain('<script>alert');
    expect(wordsOf(html)).toContain('meeting: Hakan Fidan · meet · Ismail Haniyeh');
    const fact = valueIn(html, 'fact');
    const marked = await post(page, { do: 'mark', kind: 'fact', fact, why: SCRIPT }, cookie);
    expect(marked.html).not.toContain('<script>alert');
    expect(wordsOf(marked.html)).toContain('It is marked as wrong, and nothing rests on it any more.');
    expect(wordsOf(marked.html)).toMatch(/Marked as wrong meeting: Hakan Fidan/);
    const twice = await post(page, { do: 'mark', kind: 'fact', fact }, cookie);
    expect(wordsOf(twice.html)).toContain('It is marked as wrong already.');
    const alias = { do: 'mark', kind: 'alias', entity: fidan.id, alias: 'Fidan' };
    expect(wordsOf((await post(page, alias, cookie)).html)).toContain('hakan-fidan: Fidan');
    for (const none of [{ kind: 'alias', entity: hamas.id, alias: 'x' }, { kind: 'office' }, { kind: 'x' }]) {
      const { html } = await post(page, { do: 'mark', ...none }, cookie);
      expect(wordsOf(html)).toContain('There is no such thing any more.');
    }
    const undone = await post(page, { do: 'undo', override: fact }, cookie);
    expect(wordsOf(undone.html)).toContain('The mark is taken back.');
    const audited = (await store.audit.newest({ limit: 9 })).map(({ action }) => action);
    expect(audited).toEqual(['fact.right', 'alias.wrong', 'fact.wrong']);
  });

  it('is said in the language of the page', async () => {
    const dated = {
      quote,
      subject: fidan,
      participants: [fidan, haniyeh],
      place: { id: 'ankara', name: 'Ankara' },
      date: '2024-01-20',
      modality: 'denied',
    } as const;
    const services = fakeServices({ facts: factsIn(factSnapshot([{ facts: [dated] }])) });
    const { get, cookie } = await signedIn({ services });
    const lines = await Promise.all(
      LANGUAGES.map(async (lang) => {
        const { html } = await get(`/admin?part=wrong&about=Fidan&lang=${lang}`, cookie);
        return /<strong>([^<]*)<\/strong>/.exec(html)?.[1]?.replace(/[\u2068\u2069]/gu, '');
      }),
    );
    expect(lines).toEqual(
      LANGUAGES.map((lang) => {
        const texts = textsFor(lang);
        const day = texts.when('2024-01-20');
        const who = ['Hakan Fidan', doneIn(texts, 'meet'), 'Ismail Haniyeh', 'Ankara'];
        return `${texts.facts.kinds.meeting}: ${[...who, day, texts.facts.modalities.denied].join(' · ')}`;
      }),
    );
  });

  it('says where it is kept, and holds from the next reload, where this one is refused', async () => {
    const reload = async () => ({ kind: 'refused', before: 9, after: 2 }) as const;
    const { post, cookie } = await signedIn({ services: fakeServices({ facts, reload }) });
    const alias = { do: 'mark', kind: 'alias', entity: fidan.id, alias: 'Fidan' };
    expect(wordsOf((await post('/admin?part=wrong', alias, cookie)).html)).toContain(
      'holds from the next reload',
    );
  });
});

describe('the figures', () => {
  it('are plotted hour by hour, and stand in a table beside', async () => {
    const hour = {
      from: '2026-01-01T11:00:00.000Z',
      answered: 3,
      abstained: 1,
      failed: 0,
      half: 4.2,
      most: 120,
    };
    const empty = {
      ...hour,
      from: '2026-01-01T12:00:00.000Z',
      answered: 0,
      abstained: 0,
      half: null,
      most: null,
    };
    const series = { hours: () => [hour, empty] };
    const { get, cookie } = await signedIn({ series });
    const { html } = await get('/admin?part=numbers', cookie);
    expect(html.match(/<svg class="hours" role="img" aria-label="[^"]+"/g)).toHaveLength(3);
    const words = wordsOf(html);
    expect(words).toContain('Highest: 4');
    expect(words).toContain(
      '1 January 2026, 12:00 UTC 0 0 0 – – – 1 January 2026, 11:00 UTC 3 1 0 25 % 4.2 ms 120 ms',
    );
    expect(words).toContain('This release came without the figures of an evaluation.');
  });

  it('of the last evaluation are shown; where they cannot be read, the log tells why', async () => {
    const measured = {
      'xquad-en-quoteAt1': { ours: 0.83, peer: { name: 'Lunr', share: 0.5 }, on: '2026-01-31' },
    };
    const shown = await signedIn({ readFigures: async () => JSON.stringify({ measured }) });
    expect(wordsOf((await shown.get('/admin?part=numbers', shown.cookie)).html)).toContain(
      'xquad-en the first quotation is right 83 % 50 % (Lunr) 31 January 2026',
    );
    const broken = await signedIn({ readFigures: async () => '{"measured": 1}' });
    const { html } = await broken.get('/admin?part=numbers', broken.cookie);
    expect(wordsOf(html)).toContain('The figures of the last evaluation cannot be read');
    expect(broken.logger.lines.map(({ level }) => level)).toContain('warn');
  });
});

describe('every part of the dashboard', () => {
  it('wants somebody to be signed in, whatever is asked or sent', async () => {
    const { get, post, app, cookie } = await signedIn();
    for (const part of PARTS) {
      expect((await get(`/admin?part=${part}`)).html).toContain('type="password"');
      for (const what of ['reload', 'mark', 'undo', 'stand', 'settle']) {
        expect((await post(`/admin?part=${part}`, { do: what })).status).toBe(401);
        // A page elsewhere has the cookie sent along only where a browser is old; it is refused all the same.
        const foreign = await app.request(`/admin?part=${part}`, {
          method: 'POST',
          body: new URLSearchParams({ do: what }),
          headers: { Host: 'localhost', ...cookie, 'Sec-Fetch-Site': 'cross-site' },
        });
        expect(foreign.status).toBe(403);
      }
    }
    for (const method of ['PUT', 'DELETE']) {
      const { status } = await app.request('/admin', {
        method,
        headers: { Host: 'localhost', ...cookie, Origin: 'http://localhost' },
      });
      expect(status).toBe(405);
    }
    expect((await get('/admin?part=none', cookie)).status).toBe(404);
    expect((await post('/admin?part=numbers', { do: 'constructor' }, cookie)).status).toBe(400);
    expect((await post('/admin?part=gaps', { do: 'mark' }, cookie)).status).toBe(400);
  });

  it.each(LANGUAGES)(
    'is read as it was asked for (%s), and nothing of it is changed by opening it',
    async (lang) => {
      const { get, cookie, store } = await signedIn();
      for (const part of PARTS) {
        const { status, html } = await get(
          `/admin?part=${part}&lang=${lang}&do=reload&about=${encodeURIComponent(SCRIPT)}`,
          cookie,
        );
        expect([status, html.includes('<script>alert')]).toEqual([200, false]);
        expect(html).toContain(`<html lang="${lang}"`);
      }
      expect(await store.audit.newest({ limit: 9 })).toEqual([]);
    },
  );
});

describe('signing in to the conversation', () => {
  it('opens the commands of moderators, to nobody else, and in the name of the administrator', async () => {
    const reloads: unknown[] = [];
    const services = fakeServices({
      async reload(options) {
        reloads.push(options);
        return { kind: 'busy' };
      },
    });
    const { get, post, cookie } = await signedIn({ services });
    expect((await get('/')).html).not.toContain('>/reload<');
    expect((await get('/', cookie)).html).toContain('/reload');
    const said = { kind: 'command', command: 'reload', lang: 'en' };
    expect((await post('/say', said)).status).toBe(400);
    expect(reloads).toEqual([]);
    const { html } = await post('/say', said, cookie);
    expect(wordsOf(html)).toContain('The articles are being read again already.');
    expect(reloads).toHaveLength(1);
  });

  it('is by a cookie of its own, which opens no dashboard, nor the other way round', async () => {
    const { get, set } = await signedIn();
    const [dashboard = '', conversation = ''] = set.map((each) => each.split(';')[0]);
    expect((await get('/admin', { Cookie: conversation })).html).toContain('type="password"');
    expect((await get('/', { Cookie: dashboard })).html).not.toContain('/reload');
    const value = conversation.split('=')[1] ?? '';
    const forged = dashboard.replace(/=.*/, `=${value}`);
    expect((await get('/admin', { Cookie: forged })).html).toContain('type="password"');
  });

  it('is not offered where there is no token', async () => {
    const { get } = await aBrowserApp({ adminToken: null });
    const { status, html } = await get('/');
    expect([status, html.includes('href="/admin"')]).toEqual([200, false]);
  });
});
