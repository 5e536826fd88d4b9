import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('who else than somebody', () => {
  const text =
    'LISBON — Spain joined the Community in January. Portugal also joined, after long talks on fish. Morocco asked and was refused.';
  it('is never the one whom the question leaves out', async () => {
    expect(await marked('en', text, 'Besides Spain, who else joined the Community?')).toBe('Portugal');
    const other = 'LISBON — Spain joined the Community in January. Morocco asked and was refused.';
    expect(await marked('en', other, 'Apart from Spain, who joined the Community?')).toBe('not-stated');
  });

  it('is left out behind what is asked as well, by a part of the name', async () => {
    const row =
      'REYKJAVIK — Ronald Reagan and George Shultz met Mikhail Gorbachev in the white house by the sea on Saturday.';
    expect(await marked('en', row, 'Who met Gorbachev besides Reagan?')).toBe('George Shultz');
  });

  it('is asked in other languages too', async () => {
    const turkish =
      'Anlaşmayı Avusturya imzaladı. Macaristan da aynı gün anlaşmayı imzaladı. İsviçre beklemede.';
    const question = 'Avusturya dışında anlaşmayı kim imzaladı?';
    expect(await marked('tr', turkish, question)).not.toMatch(/Avusturya|not-stated/);
    expect(await marked('tr', 'Anlaşmayı Avusturya imzaladı. İsviçre beklemede.', question)).toBe(
      'not-stated',
    );
    const arabic =
      'وقع الملك على ميثاق الدفاع المشترك في القصر. كما وقع الأمير على ميثاق الدفاع المشترك. وانتظر الوزير.';
    expect(await marked('ar', arabic, 'من غير الملك وقع على ميثاق الدفاع المشترك؟')).not.toMatch(
      /الملك|not-stated/,
    );
    const hebrew = 'ירדן חתמה על האמנה. גם לבנון חתמה על האמנה באותו יום. תוניסיה המתינה.';
    expect(await marked('he', hebrew, 'מי חוץ מירדן חתם על האמנה?')).not.toMatch(/ירדן|not-stated/);
  });
});
