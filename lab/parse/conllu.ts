/** A syntactic word of a treebank, with UTF-16 offsets into its sentence's text. */
export interface GoldWord {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
  /** Its form in a dictionary. */
  readonly lemma: string;
  readonly features: ReadonlyMap<string, string>;
  /** Index of the head, -1 for the root. */
  readonly head: number;
  readonly relation: string;
}

/** A sentence as its treebank has it. */
export interface GoldSentence {
  readonly text: string;
  readonly words: readonly GoldWord[];
}

/**
 * Reads CoNLL-U. Words of one written token stand side by side in it; where their forms are not what is written, the
 * token is shared out as far as they agree.
 */
export function readConllu(conllu: string): GoldSentence[] {
  return conllu.split(/\n\n+/u).flatMap((block) => {
    const sentence = readSentence(block);
    return sentence === null ? [] : [sentence];
  });
}

function readSentence(block: string): GoldSentence | null {
  const lines = block.split('\n');
  const text = lines
    .find((line) => line.startsWith('# text ='))
    ?.slice(8)
    .trim();
  if (text === undefined) return null;
  const rows = lines.filter((line) => /^\d+(?:-\d+)?\t/u.test(line)).map((line) => line.split('\t'));
  const words: GoldWord[] = [];
  let at = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const [id = '', form = ''] = rows[index] ?? [];
    const last = Number(id.split('-')[1] ?? id);
    while (at < text.length && /\s/u.test(text.charAt(at))) at += 1;
    if (!text.startsWith(form, at)) return null;
    const first = id.includes('-') ? index + 1 : index;
    const parts = rows.slice(first, first + last - Number(id.split('-')[0]) + 1);
    const ends = endsOf(
      form,
      parts.map((part) => part[1] ?? ''),
    );
    parts.forEach((part, number) => {
      const start = at + (number === 0 ? 0 : (ends[number - 1] ?? 0));
      words.push(wordOf(part, start, at + (ends[number] ?? form.length)));
    });
    at += form.length;
    if (id.includes('-')) index += parts.length;
  }
  return { text, words };
}

/** Where each part of a written token ends in it. */
function endsOf(form: string, parts: readonly string[]): number[] {
  if (parts.join('') === form) {
    let end = 0;
    return parts.map((part) => (end += part.length));
  }
  // The last parts are written at its end, the first has the rest.
  const ends: number[] = [];
  let end = form.length;
  for (const part of [...parts].reverse()) {
    ends.unshift(end);
    end = Math.max(
      ends.length < parts.length ? 1 : 0,
      form.endsWith(part, end) ? end - part.length : end - 1,
    );
  }
  return ends;
}

function wordOf(columns: readonly string[], start: number, end: number): GoldWord {
  const [, , lemma = '', upos = 'X', , features = '_', head = '0', relation = 'dep'] = columns;
  const pairs = features === '_' ? [] : features.split('|').map((pair) => pair.split('='));
  return {
    start,
    end,
    upos,
    lemma,
    features: new Map(pairs.map(([name = '', value = '']) => [name, value])),
    head: Number(head) - 1,
    relation: relation.trim(),
  };
}
