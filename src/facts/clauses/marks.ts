import { marksOfAll } from '../../language/all-languages.js';

const COMMAS = marksOfAll(({ orthography }) => orthography.comma);
const SEMICOLONS = marksOfAll(({ orthography }) => orthography.semicolon);
const QUESTIONS = marksOfAll(({ orthography }) => orthography.questionMark);

/** Marks that part clauses, or set something off. */
export const PARTING = new RegExp(`[.;:!?…,()"“”«»–—${COMMAS}${SEMICOLONS}${QUESTIONS}]`, 'u');
/** The same without commas. */
export const STOPPING = new RegExp(`[.;!?…"“”«»–—${SEMICOLONS}${QUESTIONS}]`, 'u');
/** A question mark of any language. */
export const QUESTION = new RegExp(`[?${QUESTIONS}]`, 'u');
/** A comma between an office and the name behind it. */
export const ASIDE = new RegExp(`^[,${COMMAS}] ?#?$`, 'u');
