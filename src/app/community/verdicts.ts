import { createHmac, hkdfSync } from 'node:crypto';
import { keyOfParts } from './part-keys.js';

/**
 * Tells members apart who say something of answers, without saying who they are: a hash with a key that is not in the
 * database. `secret` is what whoever runs Parley keeps secret as it is; another one makes other hashes.
 */
export function createVoterOf(secret: string): (member: string) => string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'who says something of an answer', 32));
  return (member) => createHmac('sha256', key).update(member).digest('base64url').slice(0, 22);
}

/**
 * Tells of a question whether the same member asked it again: a hash of both together, so that it is another with each question.
 * `secret` as above.
 */
export function createAskerOf(secret: string): (member: string, question: string) => string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'who asked a question', 32));
  return (member, question) =>
    createHmac('sha256', key)
      .update(JSON.stringify([member, question]))
      .digest('base64url')
      .slice(0, 22);
}

/** What an answer is known by: its question and the quotation that was shown first. */
export function answerKey(question: string, quoted: { article: string; start: number; end: number }): string {
  return keyOfParts([question, quoted.article, quoted.start, quoted.end]);
}
