/** Lists of words, read as the words of a text are folded. */
export { foldWord, phraseSet, wordSet, wordsTo } from '../../language/word-sets.js';
