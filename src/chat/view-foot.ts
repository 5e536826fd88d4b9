import type { ReplyBlock } from './reply.js';
import { isolated } from './direction.js';
import type { Texts } from './texts/texts.js';

/** Characters of a snapshot's version that are shown. */
const shownVersion = 12;

/** When a message is full: that articles were left out must be said, which articles serve need not. */
const priority = { asOf: 11, provenance: 0 };

/** What stands below every view of the facts: the day after which articles were left out, and what the lines rest on. */
export function viewFoot(
  { asOf, snapshot }: { readonly asOf: string | null; readonly snapshot: string },
  texts: Texts,
): ReplyBlock[] {
  const version = isolated(snapshot.slice(0, shownVersion), texts.direction);
  const note = (text: string, priority: number): ReplyBlock => ({
    kind: 'note',
    spans: [{ text }],
    priority,
  });
  return [
    ...(asOf === null ? [] : [note(texts.answer.asOf(asOf), priority.asOf)]),
    note(texts.facts.provenance(version), priority.provenance),
  ];
}
