import { describe, expect, it } from 'vitest';
import { readConllu } from '../../../lab/parse/conllu.js';

function formsOf(text: string, ...rows: readonly string[]): string[] {
  const lines = rows.map((row) => {
    const [id = '', form = ''] = row.split(' ');
    return [id, form, '_', 'X', '_', '_', '0', 'root', '_', '_'].join('\t');
  });
  const [sentence] = readConllu(`# text = ${text}\n${lines.join('\n')}\n\n`);
  return sentence?.words.map(({ start, end }) => sentence.text.slice(start, end)) ?? [];
}

describe('the words of a treebank', () => {
  it('lie where they are written, with and without a space between them', () => {
    expect(formsOf('Who knows?', '1 Who', '2 knows', '3 ?')).toEqual(['Who', 'knows', '?']);
  });

  it('share out a token that is written as one', () => {
    expect(formsOf('They don’t.', '1 They', '2-3 don’t', '2 do', '3 n’t', '4 .')).toEqual([
      'They',
      'do',
      'n’t',
      '.',
    ]);
  });

  it('share it out as far as they agree where forms are not what is written', () => {
    expect(formsOf('vardı', '1-2 vardı', '1 var', '2 ydı')).toEqual(['vard', 'ı']);
    expect(formsOf('vardı', '1-2 vardı', '1 vardı', '2 dı')).toEqual(['var', 'dı']);
  });

  it('are left out with their sentence where they are not in its text', () => {
    expect(readConllu('# text = a b\n1\tc\t_\tX\t_\t_\t0\troot\t_\t_\n')).toEqual([]);
  });
});
