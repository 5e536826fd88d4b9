import type { Reply } from './reply.js';

/** A line for one member only: what is wrong, and what to do next. */
export function privateNotice(text: string): Reply {
  return { visibility: 'private', tone: 'problem', blocks: [{ kind: 'paragraph', spans: [{ text }] }] };
}
