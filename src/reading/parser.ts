import { createWordCutter } from './cut-words.js';
import { createLabeller } from './label-arcs.js';
import { lettersOf } from './letters.js';
import { marginOf } from './margin.js';
import type { ParserModel } from './parser-model.js';
import { createTreeParser } from './parse-tree.js';
import type { ParsedToken, ParseSentence } from './parsed-sentence.js';
import { StepTable } from './step-table.js';
import { indexOf, readTag, tagSetOf } from './tag-set.js';
import { taggerOf } from './tag-words.js';
import { WeightTable } from './weight-table.js';
import { wordListOf } from './word-list.js';
import { WordBuffer } from './word-buffer.js';

/**
 * The parser of a language. It works in memory of its own, which it uses anew for every sentence; the same text has the
 * same tree every time.
 *
 * @param heard is told of each word by how far its step, the tree and its relation were ahead: learning asks for it
 */
export function createParser(
  model: ParserModel,
  heard?: (step: number, tree: number, relation: number) => void,
): ParseSentence {
  const { header } = model;
  const letters = lettersOf(header.language, header.foldsLetters);
  const cut = createWordCutter(letters, new WeightTable(model.cutting), wordListOf(model.words));
  const tag = taggerOf(tagSetOf(header.tags), model.tagging);
  const parse = createTreeParser(header.beam, new StepTable(model.steps));
  const label = createLabeller(header.relations.length, new WeightTable(model.labels));
  const tags = header.tags.map(readTag);
  const words = new WordBuffer();
  const stepUnit = model.steps.unit;
  const labelUnit = model.labels.unit;
  return (text, offset = 0) => {
    cut(text, words);
    tag(words);
    words.countBetween(indexOf('PUNCT'), indexOf('VERB'));
    const { heads, ahead, clear } = parse(words);
    const tokens: ParsedToken[] = [];
    label(words, heads, (at, relation, labelAhead) => {
      heard?.((ahead[at] ?? 0) * stepUnit, (clear[at] ?? 0) * stepUnit, labelAhead * labelUnit);
      const start = words.start[at] ?? 0;
      const end = words.end[at] ?? 0;
      const { upos, features } = tags[words.tag[at] ?? 0] ?? { upos: 'X', features: {} };
      tokens.push({
        start: start + offset,
        end: end + offset,
        form: text.slice(start, end),
        upos,
        features,
        head: heads[at] ?? -1,
        relation: header.relations[relation] ?? 'root',
        margin: marginOf(
          header.margin,
          (ahead[at] ?? 0) * stepUnit,
          (clear[at] ?? 0) * stepUnit,
          labelAhead * labelUnit,
        ),
      });
    });
    return { tokens };
  };
}
