import type { VoiceForms } from '../../language-pack.js';

/** English has a parser that tells it. */
export const voice: VoiceForms = {
  isPassiveOf: () => false,
  helpers: '',
  doerMarks: 'by',
  marksBehind: false,
  doerHints: 'hosted led',
  bareVerbs: '',
  standIns: '',
  definite: '',
  otherParts: '',
  companionEndings: '',
  doneToEndings: '',
};
