import { describe, expect, it } from 'vitest';
import { oneArticle, reasonFor } from './read-one-page.js';

/** Bytes of a text in an encoding of single bytes. */
function encoded(text: string, label: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1)
    table.set(new TextDecoder(label).decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(text, (character) => table.get(character) ?? 0x3f);
}

const TEXTS = {
  'windows-1254':
    'İki heyet salı günü görüşmelerin üçüncü gününde bir araya geldi; yetkililer açıklamayı akşam yaptı.',
  'windows-1255': 'שתי המשלחות נפגשו ביום שלישי ליום שלישי של שיחות בבירה, אמרו גורמים רשמיים משני הצדדים.',
  'windows-1256':
    'التقى الوفدان يوم الثلاثاء في اليوم الثالث من المحادثات في العاصمة بحسب مسؤولين من الجانبين.',
} as const;
const page = (text: string, meta = ''): string =>
  `<html><head>${meta}<title>x</title></head><body><article><p>${text}</p><p>${text} 2</p></article></body></html>`;

describe.each(Object.entries(TEXTS))('a page in %s', (label, text) => {
  it('is read by the header of the response', async () => {
    const { content } = await oneArticle(encoded(page(text), label), {
      contentType: `text/html; charset=${label}`,
    });
    expect(content.text).toContain(text);
  });

  it('is read by its own <meta>', async () => {
    const { content, warnings } = await oneArticle(encoded(page(text, `<meta charset="${label}">`), label));
    expect(content.text).toContain(text);
    expect(warnings).toEqual([]);
  });

  it('is read by its bytes, with a word, where it names none or the wrong one', async () => {
    for (const meta of ['', '<meta charset="utf-8">']) {
      const { content, warnings } = await oneArticle(encoded(page(text, meta), label));
      expect(content.text).toContain(text);
      expect(warnings.join()).toContain(`read as ${label}`);
    }
    const western = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">';
    expect((await oneArticle(encoded(page(text, western), label))).content.text).toContain(text);
  });
});

describe('other encodings', () => {
  it('ISO 8859-6 is told from windows-1256 where no encoding, or the default of a server, is named', async () => {
    const text = TEXTS['windows-1256'];
    for (const meta of ['', '<meta charset="iso-8859-1">']) {
      expect((await oneArticle(encoded(page(text, meta), 'iso-8859-6'))).content.text).toContain(text);
    }
  });

  it.each(['iso-8859-9', 'iso-8859-8-i', 'iso-8859-6'])('%s is read by name', async (label) => {
    const text =
      label === 'iso-8859-9'
        ? TEXTS['windows-1254']
        : label === 'iso-8859-6'
          ? TEXTS['windows-1256']
          : TEXTS['windows-1255'];
    const { content } = await oneArticle(encoded(page(text, `<meta charset=${label}>`), label));
    expect(content.text).toContain(text);
  });

  it('UTF-8 comes before what a page says, and UTF-16 is told by its mark', async () => {
    const text = TEXTS['windows-1256'];
    const utf8 = new TextEncoder().encode(page(text, '<meta charset="windows-1256">'));
    expect((await oneArticle(utf8)).content.text).toContain(text);
    expect((await oneArticle(Buffer.from(`\uFEFF${page(text)}`, 'utf16le'))).content.text).toContain(text);
  });

  it('a few broken bytes cost a word of warning, and not the page', async () => {
    const bytes = new TextEncoder().encode(page(TEXTS['windows-1254'].repeat(3)));
    const at = bytes.indexOf(0xc4);
    bytes[at + 1] = 0x20;
    const { content, warnings } = await oneArticle(bytes);
    expect(content.text).toContain('heyet salı günü');
    expect(warnings.join()).toMatch(/characters of the page are not valid UTF-8/);
  });
});

describe('Western letters', () => {
  const WESTERN = '“Nothing is agreed” – the envoy’s words… cost 5 € in São Tomé, they said in the evening.';
  /** Bytes of windows-1252, by the table of the encoding standard. */
  const bytesOf = (text: string): Uint8Array => {
    const above = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'.split('');
    const byteOf = (sign: string): number =>
      sign.trim() !== '' && above.includes(sign) ? 0x80 + above.indexOf(sign) : sign.charCodeAt(0);
    return Uint8Array.from(text, byteOf);
  };

  it.each(['windows-1252', 'iso-8859-1', 'latin1', 'ISO-8859-1', 'us-ascii'])(
    '%s has quotation marks, dashes and the euro, as on the web',
    async (label) => {
      const { content } = await oneArticle(bytesOf(page(WESTERN, `<meta charset="${label}">`)));
      expect(content.text).toContain(WESTERN);
      const byHeader = await oneArticle(bytesOf(page(WESTERN)), {
        contentType: `text/html; charset=${label}`,
      });
      expect(byHeader.content.text).toContain(WESTERN);
    },
  );

  it('are read so where no encoding is named', async () => {
    expect((await oneArticle(bytesOf(page(WESTERN)))).content.text).toContain(WESTERN);
  });
});

describe('what is no page', () => {
  it.each([
    [new TextEncoder().encode('%PDF-1.7 …'), 'is a PDF, not a web page'],
    [Uint8Array.of(0x1f, 0x8b, 8, 0), 'is packed (gzip), not a web page'],
    [new TextEncoder().encode('Only words.'), 'holds no HTML'],
    [new Uint8Array(5 * 1024 * 1024 + 1), 'larger than 5 MiB'],
    [
      new TextEncoder().encode('<html><body><div id="root"></div><script>go()</script></body></html>'),
      'shows no text: the page may build itself with scripts, which are not run',
    ],
  ])('is rejected with a reason (%#)', async (bytes, reason) => {
    expect(await reasonFor(bytes)).toBe(reason);
  });

  it('is rejected by the kind that the server names', async () => {
    expect(await reasonFor('<p>x</p>', { contentType: 'application/pdf' })).toBe(
      'is "application/pdf", not a web page',
    );
  });
});
