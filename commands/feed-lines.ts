import type { SourceView } from '../src/app/following/following.js';
import { isolated } from '../src/chat/direction.js';
import type { ReplyBlock } from '../src/chat/reply.js';
import { shorten } from '../src/chat/shorten.js';
import type { Texts } from '../src/chat/texts/texts.js';
import { whyNothingOf } from '../src/chat/why-nothing.js';
import type { SourceResult } from '../src/model/source-definition.js';
import { momentOf } from './moderation.js';

/** Characters of the parts of a line. */
const limits = { name: 80, note: 300 };

/** How a source stands, in short. */
export function standingOf({ definition, state }: SourceView): keyof Texts['feeds']['standings'] {
  if (!definition.enabled || state.switchedOff !== null) return 'off';
  if (state.failures > 0) return 'failing';
  return state.result === null ? 'waiting' : 'well';
}

/** What came of a check; the reason, where there is one, stands by itself. */
export function resultText(result: SourceResult, texts: Texts): string {
  const { feeds } = texts;
  if (result.kind === 'read') return feeds.read(result.found, result.added, result.changed, result.skipped);
  if (result.kind === 'unchanged') return feeds.unchanged;
  return `${feeds.failed} ${isolated(shorten(result.reason, limits.note), texts.direction)}`;
}

/** A source with how it stands, and why nothing comes of it. */
export function sourceBlocks(source: SourceView, texts: Texts): ReplyBlock[] {
  const { definition, owner, state } = source;
  const note = source.note === null ? null : (whyNothingOf(source, texts) ?? source.note);
  const { feeds, direction } = texts;
  const publisher = definition.publisher ?? new URL(definition.url).host;
  const about = [
    feeds.kinds[definition.kind],
    isolated(shorten(publisher, limits.name), direction),
    feeds.standings[standingOf(source)],
    ...(owner.kind === 'file' ? [feeds.ofFile] : []),
  ];
  const { checkedAt, result } = state;
  const last = [
    ...(checkedAt === null ? [] : [feeds.checked(momentOf(checkedAt, texts))]),
    ...(result?.kind === 'read' ? [resultText(result, texts)] : []),
  ];
  const line = (text: string): ReplyBlock => ({ kind: 'note', spans: [{ text }] });
  return [
    {
      kind: 'paragraph',
      spans: [{ text: definition.id, style: 'code' }, { text: ` ${about.join(' · ')}` }],
      priority: 5,
    },
    ...(last.length === 0 ? [] : [line(last.join(' · '))]),
    ...(note === null ? [] : [line(shorten(note, limits.note))]),
  ];
}
