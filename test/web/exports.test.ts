import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { factSnapshot, fidan, haniyeh } from '../support/facts.js';
import { factsIn, fakeServices } from '../support/services.js';
import { talksFacts } from '../support/talks-of-facts.js';
import { aBrowserApp } from './a-browser-app.js';

const showing = (facts = talksFacts, publicUrl?: string) =>
  aBrowserApp({
    services: fakeServices({ facts }),
    ...(publicUrl === undefined ? {} : { names: { publicUrl } }),
  });

/** Facts of an article without an address. */
const unaddressed = factsIn(
  factSnapshot([
    {
      id: 'own/notes',
      title: 'Notes',
      published: '2025-10-01',
      url: null,
      facts: [
        {
          quote: 'Fidan met Haniyeh in Ankara.',
          subject: fidan,
          participants: [fidan, haniyeh],
          date: '2025-09-30',
        },
      ],
    },
  ]),
);

describe('GET /timeline.csv', () => {
  it('has a line for each event, with its sentence and source', async () => {
    const { get } = await showing();
    const { headers, html } = await get('/timeline.csv?about=haniyeh');
    expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    const [head = '', line = ''] = html.split('\r\n');
    expect(head).toMatch(/^date,until,kinds,/);
    expect(line).toContain('2024-01-20,,meeting,stated,');
    expect(line).toContain(
      '"Fidan met Haniyeh in Ankara on Saturday, according to Turkish security sources."',
    );
  });

  it('leads to the service where an article has no address, as far as anybody reaches it there', async () => {
    const path = '/timeline.csv';
    const own = await (await showing(unaddressed, 'https://parley.example')).get(path);
    expect(own.html).toMatch(/,https:\/\/parley\.example\/articles\/own%2Fnotes\?from=\d+&to=\d+#cited,/);
    expect((await (await showing(unaddressed)).get(path)).html).toContain(',2025-10-01,,');
  });

  it('quotes what has quotation marks, and gives no table a formula', async () => {
    const evil = factSnapshot([
      {
        id: 'evil',
        title: '=HYPERLINK("http://evil.example")',
        published: '2025-10-01',
        facts: [{ quote: '@SUM(1) said "so",\nand left.', date: '2025-10-01' }],
      },
    ]);
    const { get } = await showing(factsIn(evil));
    const { html } = await get('/timeline.csv');
    expect(html).toContain(`"'@SUM(1) said ""so"",\nand left."`);
    expect(html).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  });
});

describe('GET /timeline.json', () => {
  it('has every event, and says how many there are', async () => {
    const many = factSnapshot([
      {
        id: 'many',
        title: 'Many',
        published: '2025-10-01',
        facts: Array.from({ length: 130 }, (_, at) => ({
          quote: `Somebody left for the ${at}th time.`,
          kind: 'event' as const,
          date: `${2000 + Math.floor(at / 28)}-09-${String((at % 28) + 1).padStart(2, '0')}`,
          predicate: `leave ${at}`,
        })),
      },
    ]);
    const { get } = await showing(factsIn(many));
    const { headers, html } = await get('/timeline.json?from=2000');
    expect(headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    const all = z.object({ total: z.number(), limit: z.number(), entries: z.array(z.looseObject({})) });
    const { total, limit, entries } = all.parse(JSON.parse(html));
    expect([total, limit, entries.length]).toEqual([130, 1000, 130]);
    expect((await get('/timeline')).html).not.toContain('hold the first');
  });
});

describe('people as tables', () => {
  it('has those whom the articles name, a line each', async () => {
    const { get } = await showing(talksFacts, 'https://parley.example');
    const { status, headers, html } = await get('/people.csv?about=Fidan');
    expect([status, headers.get('Content-Disposition')]).toEqual([200, 'attachment; filename="people.csv"']);
    expect(html).toBe(
      'id,name,type,page\r\nhakan-fidan,Hakan Fidan,person,https://parley.example/people/hakan-fidan\r\n',
    );
    expect((await get('/people?about=Fidan')).html).toContain('href="/people.csv?about=Fidan"');
  });

  it('has what is told of one, part by part, with offices', async () => {
    const { get } = await showing();
    const { status, html } = await get('/people/hakan-fidan/told.csv');
    expect(status).toBe(200);
    const [head = '', ...lines] = html.trimEnd().split('\r\n');
    expect(head).toMatch(/^part,date,until,.*,holder,office,of,held$/);
    expect(lines.some((line) => /^roles,.*,Hakan Fidan,foreign minister,[^,]*,now$/i.test(line))).toBe(true);
    expect(lines.some((line) => line.startsWith('met,2024-01-20,'))).toBe(true);
    expect((await get('/people/hakan-fidan')).html).toContain('href="/people/hakan-fidan/told.csv"');
    expect((await get('/people/nobody-at-all/told.csv')).status).toBe(404);
    expect((await get('/people/hakan-fidan/told.csv?asOf=x')).status).toBe(400);
  });
});
