import { readConllu, type GoldSentence } from '../../lab/parse/conllu.js';

/** Words of a sentence as `form UPOS head relation`, heads counted from 1; `+` before a form that has no space before it. */
function sentence(...rows: readonly string[]): GoldSentence {
  let text = '';
  const lines = rows.map((row, index) => {
    const [written = '', upos = '', head = '', relation = ''] = row.split(' ');
    const form = written.replace(/^\+/u, '');
    text += written.startsWith('+') || index === 0 ? form : ` ${form}`;
    return [index + 1, form, '_', upos, '_', '_', head, relation, '_', '_'].join('\t');
  });
  const [gold] = readConllu(`# text = ${text}\n${lines.join('\n')}\n`);
  if (gold === undefined) throw new Error(`"${text}" is no sentence`);
  return gold;
}

const NAMES = ['Maren', 'Tomas', 'Ilka', 'Bruno', 'Senta', 'Karel'];
const VERBS = ['paints', 'mends', 'carries', 'sells'];
const THINGS = ['boats', 'doors', 'lamps', 'nets'];

/** Some dozens of sentences of one kind: enough to learn a parser from in a moment. */
export const TINY_TREEBANK: readonly GoldSentence[] = NAMES.flatMap((name) =>
  VERBS.flatMap((verb, index) => {
    const thing = THINGS[index] ?? '';
    return [
      sentence(`${name} PROPN 2 nsubj`, `${verb} VERB 0 root`, `${thing} NOUN 2 obj`, '+. PUNCT 2 punct'),
      sentence(
        `${name} PROPN 2 nsubj`,
        `${verb} VERB 0 root`,
        `old ADJ 4 amod`,
        `${thing} NOUN 2 obj`,
        `in ADP 6 case`,
        `May PROPN 2 obl`,
        '+. PUNCT 2 punct',
      ),
    ];
  }),
);
