import type { SpanOffsets } from '../../language/sentences.js';
import type { Word, WordRun } from './speech-words.js';

/** A clause of saying that leaves out who speaks ("وأضاف أن …"): whoever the sentence before has speaking. Positions are of words. */
export interface CarriedSpeech {
  readonly cue: WordRun;
  readonly verb: string;
  readonly content: WordRun;
  /** Whom the form of its verb goes with. */
  readonly form: string;
}

/** How a language that leaves out who speaks goes on with what somebody says. */
export interface CarryingForms {
  /** Null where a sentence is no such clause. */
  readonly read: (words: readonly Word[]) => CarriedSpeech | null;
  /** Whom a verb of saying goes with, folded as it opens its sentence. */
  readonly formOf: (folded: string) => string;
}

/** Who speaks in a sentence, for the one behind it. */
export interface LastSpeaker {
  readonly named: SpanOffsets;
  readonly form: string;
}
