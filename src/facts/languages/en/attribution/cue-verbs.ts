import type { AttributionKind } from '../../../../model/attribution.js';
import words from './cue-words.json' with { type: 'json' };
import { wordSet } from '../../folded-words.js';

/** What has to stand around a verb for it to attribute. */
export type CueFrame = 'free' | 'clause' | 'content' | 'to' | 'phrase';

/** One form of a verb that attributes. */
export interface CueVerb {
  /** Base form. */
  readonly verb: string;
  readonly form: 'base' | 'present' | 'past' | 'ing';
  readonly kind: AttributionKind;
  readonly frame: CueFrame;
  /** The folded words that have to follow ("call for"), mostly none. */
  readonly particles: readonly string[];
}

/** Words that belong to a verb of two words; others only have to follow. */
const BOUND = wordSet(
  'for on upon to out of about against with forward clear as hope concern concerns confidence optimism regret doubts gratitude support condolences solidarity',
);

/** Folded form of a verb → what it may be, forms that want a certain word behind them first. */
export const CUE_VERBS: ReadonlyMap<string, readonly CueVerb[]> = readVerbs();
/** Verbs behind which a whole clause is said, also without "that". */
export const SAYS_CLAUSES: ReadonlySet<string> = new Set([
  'according to',
  ...[...words.verbs.speech.free, ...words.verbs.speech.clause].map((entry) => entry.split(' ')[0] ?? ''),
]);
/** Folded nouns that attribute ("the claim that …"). */
export const CUE_NOUNS: ReadonlySet<string> = new Set(words.nouns);

function readVerbs(): ReadonlyMap<string, readonly CueVerb[]> {
  const forms = new Map<string, CueVerb[]>();
  const { speech, finding, thought, reaction, stance } = words.verbs;
  add('speech', 'phrase', speech.phrases);
  add('finding', 'phrase', finding.phrases);
  add('thought', 'phrase', thought.phrases);
  add('reaction', 'phrase', reaction.phrases);
  add('stance', 'phrase', stance.phrases);
  add('speech', 'free', speech.free);
  add('speech', 'to', speech.to);
  add('stance', 'to', stance.to);
  add('speech', 'clause', speech.clause);
  add('speech', 'content', speech.content);
  add('finding', 'content', finding.content);
  add('thought', 'content', thought.content);
  add('reaction', 'content', reaction.content);
  add('stance', 'content', stance.content);
  return forms;

  function add(kind: AttributionKind, frame: CueFrame, entries: readonly string[]): void {
    for (const entry of entries) {
      const [written = '', phrase = ''] = entry.split(' +');
      const [verb = '', ...irregular] = written.split(' ');
      const particles = phrase === '' ? [] : phrase.split(' ');
      const name = particles.includes('say')
        ? 'say'
        : [verb, ...particles.filter((word) => BOUND.has(word))].join(' ');
      for (const [form, word] of formsOf(verb, irregular)) {
        const known = forms.get(word) ?? [];
        known.push({ verb: name, form, kind, frame, particles });
        forms.set(word, known);
      }
    }
  }
}

/** Regular forms by rule; what is irregular is given. */
function formsOf(
  verb: string,
  irregular: readonly string[],
): readonly (readonly [CueVerb['form'], string])[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const consonantY = /[^aeiou]y$/u.test(verb);
  const ing = irregular.find((word) => word.endsWith('ing')) ?? `${stem}ing`;
  const pasts = irregular.filter((word) => !word.endsWith('ing'));
  const past = consonantY ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  const present = consonantY
    ? `${verb.slice(0, -1)}ies`
    : verb === 'go'
      ? 'goes'
      : /(?:s|sh|ch|x)$/u.test(verb)
        ? `${verb}es`
        : `${verb}s`;
  return [
    ['base', verb],
    ['present', present],
    ['ing', ing],
    ...(pasts.length > 0 ? pasts : [past]).map((word) => ['past', word] as const),
  ];
}
