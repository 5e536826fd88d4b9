import { describe, expect, it } from 'vitest';
import { CUT, cutOut, filesOfCut, packedFor } from '../../../lab/sets/cuts.js';

/** Cuts files, given by their path and content; `*` stands for the path. */
function cut(wanted: object, files: Readonly<Record<string, string>>): unknown {
  const given = Object.entries(files).map(([path, content]) => ({
    path,
    star: path,
    content: Buffer.from(content),
  }));
  const [whole] = cutOut(given, CUT.parse(wanted));
  return typeof whole?.content === 'string' ? whole.content : Buffer.from(whole?.content ?? []).toString();
}

const lines = (...values: readonly object[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

describe('a cut of articles', () => {
  it('takes every second, from the first, with the version before them', () => {
    const set = '{ "data": [{"title": "A"}, {"title": "B"}, {"title": "ü"}], "version": 1.1, "more": true }';
    expect(cut({ kind: 'articles', every: 2 }, { 'dev.json': set })).toBe(
      '{"version":1.1,"data":[{"title":"A"},{"title":"ü"}]}',
    );
    expect(cut({ kind: 'articles', every: 2 }, { 'dev.json': '{"data": []}' })).toBe('{"data":[]}');
  });

  it('keeps a byte order mark inside a text', () => {
    const set = '{"data": [{"context": "\uFEFFText"}]}';
    expect(cut({ kind: 'articles', every: 2 }, { 'dev.json': set })).toContain('\uFEFFText');
  });

  it('of something else fails', () => {
    expect(() => cut({ kind: 'articles', every: 2 }, { 'dev.json': '[]' })).toThrow(/expected object/i);
    expect(() => cutOut([], { kind: 'articles', every: 2 })).toThrow(SyntaxError);
  });
});

describe('a cut of entries', () => {
  const object = '{"c": {"n": 3}, "a": {"n": 1}, "b": {"n": 2}}';

  it('goes by the order of keys', () => {
    expect(cut({ kind: 'entries', every: 2 }, { 'truth.json': object })).toBe(
      '{\n "a": {\n  "n": 1\n },\n "c": {\n  "n": 3\n }\n}',
    );
  });

  it('as a list goes by the order they stand in, and names each', () => {
    const list = cut({ kind: 'listed-entries', every: 2 }, { 'articles.json': object });
    expect(list).toBe('[\n {\n  "n": 3,\n  "page": "c"\n },\n {\n  "n": 2,\n  "page": "b"\n }\n]');
  });

  it('chooses the files that are named so, before any is read', () => {
    const files = ['a', 'b', 'c'].map((star) => ({ path: `${star}.html`, star }));
    const wanted = CUT.parse({ kind: 'files-of-entries', every: 2, entries: 'articles.json' });
    expect(filesOfCut(files, wanted, object)?.map(({ star }) => star)).toEqual(['b', 'c']);
    expect(filesOfCut(files, wanted, 'no JSON')).toBeNull();
    expect(filesOfCut(files, { kind: 'files', every: 2 }, '')?.map(({ star }) => star)).toEqual(['a', 'c']);
    expect(filesOfCut(files, undefined, '')).toBe(files);
  });
});

describe('a cut of CoNLL-U', () => {
  const one =
    '# newdoc\n# sent_id = 1\n# text = A b\n1\tA\ta\tX\t_\t_\t0\troot\t0:root\tGloss=a|SpaceAfter=No\n\n';
  const two = '# sent_id = 2\n# text = C\n1\tC\tc\tX\t_\t_\t0\troot\t_\tGloss=c\n\n';

  it('joins files, as they are', () => {
    expect(cut({ kind: 'conllu' }, { 'dev.conllu': one, 'test.conllu': two })).toBe(one + two);
  });

  it('takes the first sentences', () => {
    expect(cut({ kind: 'conllu', sentences: 1 }, { 'test.conllu': one + two })).toBe(one);
  });

  it('leaves out comments and columns that words do not need', () => {
    expect(cut({ kind: 'conllu', plain: true }, { 'dev.conllu': one, 'test.conllu': two })).toBe(
      '# sent_id = 1\n# text = A b\n1\tA\ta\tX\t_\t_\t0\troot\t_\tSpaceAfter=No\n\n' +
        '# sent_id = 2\n# text = C\n1\tC\tc\tX\t_\t_\t0\troot\t_\t_\n\n',
    );
  });
});

describe('a cut of a news quiz', () => {
  const result = (url: string, text: string) => ({
    url,
    title: `On ${url}`,
    text,
    publish_date: '2022/01/01',
  });
  const question = (id: string, choice: string) => ({
    question_id: id,
    question_date: '2022/01/02',
    question_sentence: `Question ${id}?`,
    choices: ['Ankara', choice],
    answer: ['1'],
  });
  const files = {
    '1_gcs.jsonl': lines(
      {
        question_id: 'q1',
        search_result: [
          result('a', '  They met in Doha.  '),
          result('b', 'Short'),
          { url: 'c', title: 'No text' },
        ],
      },
      {
        question_id: 'q2',
        search_result: [result('a', 'Other words, once more.'), result('d', 'In CAIRO, they say.')],
      },
    ),
    '1_qa.jsonl': lines(question('q1', 'Doha'), question('q2', 'Cairo'), question('q3', 'Oslo')),
    '2_gcs.jsonl': lines({ question_id: 'q1', search_result: [result('e', 'Muscat it was then.')] }),
    '2_qa.jsonl': lines(question('q1', 'Muscat')),
    '3_qa.jsonl': lines(question('q4', 'Doha')),
  };

  it('numbers articles that are long enough, each once, in the order they were found', () => {
    const published = '2022/01/01';
    expect(cut({ kind: 'news-articles', shortest: 10, most: 2 }, files)).toBe(
      lines(
        { id: 'n1', url: 'a', title: 'On a', published, text: 'They met in Doha.' },
        { id: 'n2', url: 'd', title: 'On d', published, text: 'In CAIRO, they say.' },
      ),
    );
  });

  it('labels questions with those of their articles that hold the answer, and leaves out the rest', () => {
    const asked = { date: '2022/01/02' };
    expect(cut({ kind: 'news-questions', shortest: 10, most: 2 }, files)).toBe(
      lines(
        { id: 'q1', ...asked, question: 'Question q1?', answers: ['Doha'], articles: ['n1'] },
        { id: 'q2', ...asked, question: 'Question q2?', answers: ['Cairo'], articles: ['n2'] },
      ),
    );
    expect(cut({ kind: 'news-questions', shortest: 10, most: 3 }, files)).toMatch(
      /"answers":\["Muscat"\],"articles":\["n3"\]/,
    );
  });
});

describe('packing', () => {
  it('leaves alone what is packed, or is not asked to be', () => {
    const packed = packedFor('a.gz', Buffer.from('text'));
    expect(packed).not.toEqual(Buffer.from('text'));
    expect(packedFor('a.gz', packed)).toBe(packed);
    expect(packedFor('a.txt', packed)).toBe(packed);
  });
});
