import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/language/languages.js';
import { textsFor } from '../../src/chat/texts/texts.js';
import { factSnapshot, fidan, kalin } from '../support/facts.js';
import { factsBeingRead, factsIn, factsNotRead, fakeServices } from '../support/services.js';
import { talksFacts } from '../support/talks-of-facts.js';
import { aBrowserApp, wordsOf } from './a-browser-app.js';

const showing = (facts = talksFacts) => aBrowserApp({ services: fakeServices({ facts }) });

describe('GET /timeline', () => {
  it('shows dated events in order, each with its sentence, where it stands, and a link to its context', async () => {
    const { get } = await showing();
    const { status, html } = await get('/timeline?about=haniyeh');
    expect(status).toBe(200);
    expect(wordsOf(html)).toContain('20 January 2024 · meeting Fidan met Haniyeh in Ankara on Saturday');
    expect(html).toContain('href="https://example.org/first#:~:text=');
    expect(html).toMatch(/href="\/articles\/first\?from=\d+&amp;to=\d+#cited"/);
  });

  it('is narrowed by time, a month at a time, and the address says how', async () => {
    const { get } = await showing();
    const { html } = await get('/timeline');
    expect(html).toContain('href="/timeline?from=2025-09&amp;to=2025-09"');
    const month = await get('/timeline?from=2025-09&to=2025-09&lang=tr');
    expect(month.html).toContain('href="/timeline?lang=tr"');
    expect(month.html).toContain('value="2025-09"');
    expect(month.html.match(/<li class="told" id="event-/g)).toHaveLength(12);
  });

  it('goes on to the events behind, and links to exports of all of them', async () => {
    const many = factSnapshot([
      {
        id: 'many',
        title: 'Many',
        published: '2025-10-01',
        facts: Array.from({ length: 25 }, (_, at) => ({
          quote: `Somebody left for the ${at}th time.`,
          kind: 'event' as const,
          date: `2025-09-${String(at + 1).padStart(2, '0')}`,
          predicate: `leave ${at}`,
        })),
      },
    ]);
    const { get } = await showing(factsIn(many));
    const first = await get('/timeline?asOf=2025-12-31');
    const [, next = ''] = /rel="next" href="([^"]+)"/.exec(first.html) ?? [];
    expect(next).toBe('/timeline?asOf=2025-12-31&amp;page=2');
    const second = await get(next.replace('&amp;', '&'));
    expect(second.html).toContain('rel="prev"');
    for (const path of ['/timeline.csv', '/timeline.json', '/api/timeline.png']) {
      expect(second.html).toContain(`href="${path}?asOf=2025-12-31`);
    }
    // The picture is that of the page.
    expect(second.html).toContain('/api/timeline.png?asOf=2025-12-31&amp;page=2&amp;limit=20&amp;lang=en');
    const shown = [...(first.html + second.html).matchAll(/for the (\d+)th/g)].map(([, n]) => n);
    expect(new Set(shown).size).toBe(25);
    // Each event has an address of its own, which stands in the page that it leads to.
    const [, own = ''] = /href="(\/timeline\?[^"]*#event-[^"]+)"/.exec(second.html) ?? [];
    const [path = '', anchor = ''] = own.replaceAll('&amp;', '&').split('#');
    expect((await get(path)).html).toContain(`id="${anchor}"`);
    // A page that is not there is the last that is.
    const beyond = await get('/timeline?asOf=2025-12-31&page=10000&lang=en');
    expect([beyond.status, beyond.headers.get('Location')]).toEqual([
      302,
      '/timeline?asOf=2025-12-31&page=2&lang=en',
    ]);
  });

  it('shows how a figure went, with its sources, and what the reports agree and differ on', async () => {
    const figure = (id: string, published: string, value: number) => ({
      id,
      title: `Report ${id}`,
      published,
      publisher: id,
      facts: [
        {
          kind: 'figure' as const,
          quote: `They counted ${value} hostages.`,
          value,
          unit: 'hostages',
          object: 'hostages',
          date: published,
        },
      ],
    });
    const reports = factSnapshot([
      figure('a', '2025-01-01', 50),
      figure('b', '2025-02-01', 40),
      figure('c', '2025-03-01', 30),
      figure('d', '2025-03-01', 20),
    ]);
    const { get } = await showing(factsIn(reports));
    const { html } = await get('/timeline?about=hostages');
    const winter = await get('/timeline?about=hostages&from=2025-01&to=2025-02');
    expect(wordsOf(winter.html)).not.toContain('Figures differ');
    expect(winter.html).not.toContain('They counted 30');
    expect(html).toMatch(/<svg class="plot" role="img" aria-label="[^"]*1 January 2025: 50 \(a\)/);
    expect(wordsOf(html)).toContain('Figures differ, of the same thing at the same time:');
    expect(html).not.toContain(' style=');
  });

  it('says that it knows no such event, and who may be meant', async () => {
    const { get } = await showing();
    const { status, html } = await get('/timeline?about=Hanyeh+of+nowhere');
    expect(status).toBe(200);
    expect(wordsOf(html)).toContain('The articles tell of no dated event like this.');
  });

  it.each(['from=2025-13', 'to=then', 'from=2025&to=2024', 'asOf=2025', 'page=0', 'page=x'])(
    'says that %s cannot be read',
    async (query) => {
      const { get } = await showing();
      for (const path of ['/timeline', '/timeline.csv']) {
        const { status, html } = await get(`${path}?${query}`);
        expect([status, wordsOf(html)]).toMatchObject([400, expect.stringContaining('cannot be read')]);
      }
    },
  );

  it.each([
    [factsBeingRead, '30', 'still being read'],
    [factsNotRead, null, 'could not be read'],
  ])('says where there are no facts', async (facts, retryAfter, words) => {
    const { get } = await showing(facts);
    for (const path of ['/timeline', '/timeline.csv', '/people', '/people/x']) {
      const { status, headers, html } = await get(path);
      expect([status, headers.get('Retry-After'), wordsOf(html)]).toMatchObject([
        503,
        retryAfter,
        expect.stringContaining(words),
      ]);
    }
  });
});

describe('GET /people', () => {
  it('lists whom the articles name, and finds them by a name', async () => {
    const { get } = await showing();
    const { status, html } = await get('/people');
    expect(status).toBe(200);
    expect(html).toContain('href="/people/hakan-fidan"');
    const found = await get('/people?about=Hani&lang=he');
    expect(found.html).toMatch(/href="\/people\/[^"]*haniyeh\?lang=he"/);
    expect(found.html).not.toContain('hakan-fidan');
  });
});

describe('GET /people/:id', () => {
  it('tells what the articles tell of somebody, each line cited', async () => {
    const { get } = await showing();
    const { status, html } = await get('/people/hakan-fidan');
    expect(status).toBe(200);
    expect(wordsOf(html)).toContain('Hakan Fidan is the foreign minister.');
    expect(html).toContain('href="/timeline?about=hakan-fidan"');
    expect(html).toContain('href="/api/entities/hakan-fidan"');
  });

  it('keeps to a day that is asked for', async () => {
    const { get } = await showing();
    const { html } = await get('/people/hakan-fidan?asOf=2024-02-01');
    expect(wordsOf(html)).not.toContain('officials said');
    expect(html).toContain('href="/timeline?about=hakan-fidan&amp;asOf=2024-02-01"');
  });

  it('says that nobody is known by a name, and who may be meant', async () => {
    const { get } = await showing();
    const { status, html } = await get('/people/nobody%20at%20all%3Cscript%3E');
    expect([status, wordsOf(html)]).toMatchObject([404, expect.stringContaining('Nobody and nothing')]);
    expect(html).not.toContain('all<script>');
    const entity = async () => ({
      state: 'ready' as const,
      view: { status: 'unknown' as const, name: 'Haka', near: [fidan, kalin], snapshot: '1' },
    });
    const misspelt = await (await showing({ ...talksFacts, entity })).get('/people/Haka');
    expect(wordsOf(misspelt.html)).toContain('Did you mean one of these?');
    for (const { id } of [fidan, kalin]) expect(misspelt.html).toContain(`href="/people/${id}"`);
  });

  it.each(LANGUAGES)('speaks the language of the page (%s)', async (language) => {
    const { get } = await showing();
    const { html } = await get(`/people/hakan-fidan?lang=${language}`);
    expect(wordsOf(html)).toContain(textsFor(language).who.parts.met);
    expect((await get(`/timeline?lang=${language}`)).html).toContain(textsFor(language).timeline.title);
  });
});
