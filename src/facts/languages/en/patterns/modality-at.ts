import type { Modality } from '../../../../model/fact.js';
import { clauseModality, weaker } from '../grammar/modality.js';
import type { AnnotatedSentence } from '../../../annotated.js';
import { clauseContext } from '../grammar/clause-context.js';
import type { ClauseContext } from '../grammar/coordination.js';
import { subjectOf } from '../grammar/subject.js';
import { verbGroup, type VerbGroup } from '../grammar/verb-group.js';
import { SUBORDINATORS } from '../grammar/word-lists.js';
import { verbLexicon } from '../grammar/verb-lexicon.js';

/** How the clause at an offset of the article puts what stands there. */
export type ModalityReader = (sentence: AnnotatedSentence, offset: number) => Modality;

/** Makes a reader of modality for facts that are not read from their verb, such as figures; English alone. */
export function createModalityReader(): ModalityReader {
  const lexicon = verbLexicon([]);
  return (sentence, offset) => {
    if (!/^en\b/u.test(sentence.article.language)) return 'stated';
    const token = sentence.tokens.findIndex(({ end }) => end > offset);
    return token < 0 ? 'stated' : modalityAt(clauseContext(sentence, lexicon), token);
  };
}

/**
 * How the clause around a token puts it, for facts that are not read from their verb: by the nearest verb before it in
 * the clause ("is to release 50 hostages"), else by the one behind it ("33 hostages were to be released").
 */
function modalityAt(context: ClauseContext, token: number): Modality {
  const group = nearest(context, token, -1) ?? nearest(context, token, 1);
  if (group === null) return 'stated';
  // "Four people were expected"
  if (group.passive && /^(?:expected|scheduled|planned|awaited)$/u.test(context.words.word(group.at)))
    return weaker('planned', group.modality);
  const subject = subjectOf(context, group);
  if (subject === null)
    return group.form === 'infinitive' ? weaker('planned', group.modality) : group.modality;
  return weaker(subject.modality, clauseModality(context.words, subject.group, subject.actors.first));
}

function nearest({ words, lexicon }: ClauseContext, from: number, step: 1 | -1): VerbGroup | null {
  for (let at = from; at >= 0 && at < words.count; at += step) {
    const joint = words.joint(step < 0 ? at + 1 : at);
    if (at !== from && joint !== 'space' && joint !== 'hyphen' && joint !== 'possessive') return null;
    if (step > 0 && SUBORDINATORS.has(words.word(at))) return null;
    const reading = words.isCapital(at) ? undefined : lexicon.get(words.word(at));
    if (reading === undefined) continue;
    const group = verbGroup(words, at, reading.shape);
    const sure =
      group !== null &&
      (group.first < at || reading.shape === 'past' || reading.shape === 'past-or-participle');
    if (sure && (group.form === 'finite' || group.form === 'infinitive')) return group;
  }
  return null;
}
