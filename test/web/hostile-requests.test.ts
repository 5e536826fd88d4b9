import { describe, expect, it } from 'vitest';
import { aBrowserApp } from './a-browser-app.js';

/** What is sent in the place of ids and values: ways out of a folder, scripts, line breaks of headers, addresses elsewhere. */
const HOSTILE: readonly string[] = [
  '../../../../etc/passwd',
  '..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e/%2e%2e/package.json',
  '....//....//package.json',
  '..\\..\\package.json',
  '/etc/passwd',
  'file:///etc/passwd',
  'a\0.css',
  'a\r\nX-Injected: yes',
  'a%0d%0aX-Injected:%20yes',
  'a\u2028X-Injected: yes',
  '//evil.example',
  '\\\\evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  '"><script>alert(1)</script>',
  "'-alert(1)-'",
  '<img src=x onerror=alert(1)>',
  '{{7*7}}',
  '__proto__',
  'constructor',
  '\ud800',
  '%',
  '%ff',
  'x'.repeat(5000),
];
/** Names of values that pages read, and that pages elsewhere read to lead on. */
const NAMES =
  'lang about from to asOf page q name kind entity limit offset before force preview as next return returnTo redirect redirect_uri url continue'.split(
    ' ',
  );

type BrowserApp = Awaited<ReturnType<typeof aBrowserApp>>;

/** Every route that a GET reaches, as it is written. */
function paths({ app }: BrowserApp): readonly string[] {
  const all = app.routes
    .filter(({ method, path }) => method === 'GET' && path !== '/*')
    .map(({ path }) => path);
  return [...new Set(all)];
}

/** The value as a browser would send it, and as it stands where that is no address at all. */
function written(value: string): readonly string[] {
  const encoded = encodeURIComponent(value.toWellFormed());
  return URL.canParse(value, 'http://localhost/x/') ? [encoded, value.toWellFormed()] : [encoded];
}

async function faultsAt(get: BrowserApp['get'], path: string, headers: Record<string, string> = {}) {
  const { status, headers: sent, html } = await get(path, headers);
  const location = sent.get('Location');
  const isPage = sent.get('Content-Type')?.startsWith('text/html') === true;
  return [
    status >= 500 ? `status ${status}` : null,
    sent.has('X-Injected') ? 'a header that nobody set' : null,
    location !== null && !/^\/(?![/\\])/.test(location) ? `leads to ${location}` : null,
    isPage && /<script>alert|<img src=x|href="(?:javascript|file):/i.test(html)
      ? 'markup that was sent'
      : null,
    sent.get('X-Content-Type-Options') === 'nosniff' ? null : 'a kind of content that may be guessed',
    /root:.*:0:0:|"devDependencies"/.test(html) ? 'a file of the machine' : null,
    /\n\s+at .*\.(?:ts|js):\d+/.test(html) ? 'a stack' : null,
  ]
    .filter((fault) => fault !== null)
    .map((fault) => `${path.slice(0, 120)}: ${fault}`);
}

describe('whatever is asked for', () => {
  it('in the place of an id, comes to nothing but an answer', async () => {
    const made = await aBrowserApp();
    const faults: string[] = [];
    for (const path of paths(made).filter((each) => /[:*]/.test(each))) {
      for (const value of HOSTILE.flatMap(written)) {
        const asked = path.replaceAll(/:\w+(?:\{[^}]*\})?|\*/g, () => value);
        if (URL.canParse(asked, 'http://localhost')) faults.push(...(await faultsAt(made.get, asked)));
      }
    }
    expect(faults).toEqual([]);
  });

  it('as a value of a query, comes to nothing but an answer, and leads nowhere else', async () => {
    const made = await aBrowserApp();
    const faults: string[] = [];
    for (const path of paths(made).filter((each) => !/[:*]/.test(each))) {
      for (const value of HOSTILE.filter((each) => each.length < 1000)) {
        const query = NAMES.map((name) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&');
        faults.push(...(await faultsAt(made.get, `${path}?${query}`)));
        for (const name of ['lang', 'about'])
          faults.push(
            ...(await faultsAt(made.get, `${path}?${name}=${encodeURIComponent(value.toWellFormed())}`)),
          );
      }
    }
    expect(faults).toEqual([]);
  });

  it('as a header, is in no header of the answer', async () => {
    const made = await aBrowserApp();
    const sent = HOSTILE.filter((value) => /^[\x20-\x7e]{1,500}$/.test(value));
    const faults: string[] = [];
    for (const value of sent) {
      const headers = {
        'X-Request-Id': value,
        'Accept-Language': value,
        Cookie: `lang=${value}`,
        'X-Forwarded-For': value,
      };
      faults.push(...(await faultsAt(made.get, '/', headers)));
      const answer = await made.get('/nothing', headers);
      faults.push(
        ...[...answer.headers.values()].filter((each) => value.length > 12 && each.includes(value)),
      );
    }
    expect(faults).toEqual([]);
  });

  it('as a form of a page, is sent back to pages of the service alone', async () => {
    const made = await aBrowserApp();
    const faults: string[] = [];
    const forms = made.app.routes.filter(
      ({ method, path }) => method === 'POST' && !path.startsWith('/api/'),
    );
    for (const path of new Set(forms.map(({ path: each }) => each.replaceAll(/:\w+/g, 'x')))) {
      for (const value of HOSTILE.filter((each) => each.length < 500)) {
        const fields = Object.fromEntries(
          [...NAMES, 'token', 'id', 'kind', 'command', 'state'].map((name) => [name, value]),
        );
        const answer = await made.post(path, fields);
        faults.push(...(await faultsAt(async () => answer, `POST ${path}`)));
      }
    }
    expect(faults).toEqual([]);
  });
});
