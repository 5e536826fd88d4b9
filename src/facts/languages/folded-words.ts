/** Lists of words, read as the words of a text are folded. */
export { foldWord, wordSet, wordsTo } from '../../language/word-sets.js';
