import type { LanguageCode } from '../../src/language/languages.js';
import { lettersOf, type Letters } from '../../src/reading/letters.js';
import type { MarginWeights } from '../../src/reading/margin.js';
import { readModel, type ParserModel } from '../../src/reading/parser-model.js';
import { createParser } from '../../src/reading/parser.js';
import { indexOf } from '../../src/reading/tag-set.js';
import { taggerOf } from '../../src/reading/tag-words.js';
import type { StoredWeights } from '../../src/reading/weight-table.js';
import { WHOLE } from '../../src/reading/word-list.js';
import { WordBuffer } from '../../src/reading/word-buffer.js';
import type { GoldSentence } from './conllu.js';
import { fitMargin, type JudgedArc } from './fit-margin.js';
import { countWords, learnCutting, levelOf, wholeRuns, type WordCounts } from './learn-cutting.js';
import { learnLabels } from './learn-labels.js';
import { learnParsing } from './learn-parsing.js';
import { goldWords, learnTagging } from './learn-tagging.js';
import { madeQuestions } from './made-questions.js';
import { measureParser } from './measure-parser.js';
import { packSteps, packWeights } from './pack-weights.js';
import { RECIPES, type Recipe } from './recipe.js';
import { inventoryOf, takeInventory, type TagInventory } from './tag-inventory.js';
import { writeModel } from './write-model.js';

const SEED = 1;
/** Weights smaller than this, of 127, are left out where each feature has many. */
const FLOOR = 3;

type Say = (line: string) => void;
type Fill = (words: WordBuffer) => void;

/**
 * Learns the parser of a language.
 *
 * @param treebank what it is learned from
 * @returns the bytes of its file
 */
export function learnParser(language: LanguageCode, treebank: readonly GoldSentence[], say: Say): Uint8Array {
  const recipe = RECIPES[language];
  const letters = lettersOf(language, recipe.foldsLetters);
  // A question stands behind the sentence that it was made of, and is dealt out with it.
  const groups = treebank.map((sentence, index) => [sentence, ...madeQuestions(sentence, language, index)]);
  const learned = groups.flat();
  const counts = countWords(learned, letters);
  say(
    `${language}: where words begin, from ${treebank.length} sentences and ${learned.length - treebank.length} made questions`,
  );
  const cutting = packWeights(learnCutting(learned, letters, counts, SEED), { most: 100_000 });
  const inventory = takeInventory(learned, recipe.features);
  say(`${language}: ${inventory.names.length} tags`);
  const tagging = learnTags(learned, letters, inventory, recipe);
  const fillOf = fillsOf(groups, letters, inventory, recipe);
  const relations = [...new Set(learned.flatMap(({ words }) => words.map(({ relation }) => relation)))]
    .filter((relation) => relation !== 'root')
    .sort();
  const words = new WordBuffer();
  say(`${language}: ${relations.length} relations`);
  const examples = learned.map((sentence) => ({
    fill: fillOf(sentence),
    heads: Int32Array.from(sentence.words, ({ head }) => head),
    labels: Int32Array.from(sentence.words, ({ relation }) => relations.indexOf(relation)),
  }));
  const labels = learnLabels(examples, words, relations.length, {
    epochs: recipe.epochs.labels,
    seed: SEED,
    least: recipe.least,
  });
  say(`${language}: steps`);
  const steps = learnParsing(examples, words, {
    epochs: recipe.epochs.steps,
    seed: SEED,
    least: recipe.least,
    heard: (epoch) => say(`${language}: gone through ${epoch + 1} of ${recipe.epochs.steps} times`),
  });
  return writeModel(
    {
      language,
      foldsLetters: recipe.foldsLetters,
      tags: [...inventory.names],
      relations,
      beam: recipe.beam,
      margin: [...recipe.margin],
    },
    {
      words: knownWords(counts, wholeRuns(learned, letters)),
      cutting,
      tagging,
      steps: packSteps(steps, { most: recipe.kept.steps * 1000 }),
      labels: packWeights(labels, { most: recipe.kept.labels * 1000, floor: FLOOR }),
    },
  );
}

/**
 * Learns the steps of a parser anew and keeps the rest of its model: from every second sentence, with tags of a tagger
 * that learned from the others. Where all are much, this is a fifth of the work.
 *
 * @param learned what the model was learned from
 * @returns the bytes of its file
 */
export function learnSteps(
  language: LanguageCode,
  learned: readonly GoldSentence[],
  model: ParserModel,
  say: Say,
): Uint8Array {
  const recipe = RECIPES[language];
  const letters = lettersOf(language, recipe.foldsLetters);
  const inventory = inventoryOf(model.header.tags, recipe.features);
  const groups = learned.map((sentence, index) => [sentence, ...madeQuestions(sentence, language, index)]);
  const fillOf = fillsOf(groups, letters, inventory, recipe, 1);
  say(`${language}: steps`);
  const steps = learnParsing(
    groups
      .filter((_, index) => index % recipe.shares === 0)
      .flat()
      .map((sentence) => ({
        fill: fillOf(sentence),
        heads: Int32Array.from(sentence.words, ({ head }) => head),
      })),
    new WordBuffer(),
    {
      epochs: recipe.epochs.steps,
      seed: SEED,
      least: recipe.least,
      heard: (epoch) => say(`${language}: gone through ${epoch + 1} of ${recipe.epochs.steps} times`),
    },
  );
  const { tags, relations, foldsLetters, beam, margin } = model.header;
  return writeModel(
    { language, tags, relations, foldsLetters, beam, margin },
    { ...model, steps: packSteps(steps, { most: recipe.kept.steps * 1000 }) },
  );
}

/** Fits how sure a parser is to sentences that it did not learn from. */
export function marginFrom(model: Uint8Array, unseen: readonly GoldSentence[]): MarginWeights {
  const leads: (readonly [number, number, number])[] = [];
  const parse = createParser(readModel(model, 'the model'), (...ahead) => leads.push(ahead));
  const judged: boolean[] = [];
  measureParser(unseen, parse, ({ isRight }) => judged.push(isRight));
  const arcs = leads.map((ahead, index): JudgedArc => ({ ahead, isRight: judged[index] ?? false }));
  return fitMargin(arcs);
}

function learnTags(
  sentences: readonly GoldSentence[],
  letters: Letters,
  inventory: TagInventory,
  { epochs, kept, least }: Recipe,
): StoredWeights {
  const weights = learnTagging(sentences, letters, inventory, { epochs: epochs.tags, seed: SEED, least });
  return packWeights(weights, { most: kept.tags * 1000, floor: FLOOR });
}

/** For each sentence, what brings its words in with tags as they are read in sentences that were not learned from. */
function fillsOf(
  groups: readonly (readonly GoldSentence[])[],
  letters: Letters,
  inventory: TagInventory,
  recipe: Recipe,
  shares = recipe.shares,
): (sentence: GoldSentence) => Fill {
  const words = new WordBuffer();
  const tags = new Map<GoldSentence, { readonly best: Int32Array; readonly doubt: Int32Array }>();
  for (let share = 0; share < shares; share += 1) {
    const others = groups.filter((_, index) => index % recipe.shares !== share).flat();
    const tag = taggerOf(inventory.set, learnTags(others, letters, inventory, recipe));
    for (const sentence of groups.filter((_, index) => index % recipe.shares === share).flat()) {
      goldWords(words, sentence, letters);
      tag(words);
      tags.set(sentence, { best: words.tag.slice(0, words.count), doubt: words.doubt.slice(0, words.count) });
    }
  }
  const [mark, verb] = [indexOf('PUNCT'), indexOf('VERB')];
  return (sentence) => (into) => {
    goldWords(into, sentence, letters);
    const read = tags.get(sentence);
    for (let at = 0; at < into.count; at += 1) {
      const tag = read?.best[at] ?? 0;
      into.tag[at] = tag;
      into.upos[at] = inventory.set.upos[tag] ?? 0;
      into.doubt[at] = read?.doubt[at] ?? tag;
    }
    into.countBetween(mark, verb);
  };
}

function knownWords(counts: WordCounts, whole: ReadonlySet<number>): StoredWeights {
  const known = [...new Set([...counts.keys(), ...whole])].map((hash) => ({
    key: hash >>> 0,
    level: levelOf(counts.get(hash) ?? 0) + (whole.has(hash) ? WHOLE : 0),
  }));
  const kept = known.filter(({ level }) => level > 0).sort((one, other) => one.key - other.key);
  return {
    keys: Uint32Array.from(kept, ({ key }) => key),
    sizes: new Uint8Array(kept.length).fill(1),
    classes: new Uint8Array(kept.length),
    weights: Int8Array.from(kept, ({ level }) => level),
    unit: 1,
  };
}
