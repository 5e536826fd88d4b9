import * as z from 'zod';
import type { OwnSettings, Setting } from '../app/ports.js';
import { LANGUAGES, type LanguageCode } from '../language/languages.js';
import type { Visibility } from './reply.js';

/** What a member may set for themselves, in every server and in direct messages. */
export const memberPreferences = {
  language: { name: 'language', schema: z.enum(LANGUAGES) },
  visibility: { name: 'visibility', schema: z.enum(['public', 'private']) },
  keepQuestions: { name: 'keep-questions', schema: z.boolean() },
} as const satisfies Record<string, Setting<unknown>>;

/** What a member has chosen. */
export interface MemberPreferences {
  /** Null: that of the server or of the member's client. */
  readonly language: LanguageCode | null;
  /** Null: that of the server. */
  readonly visibility: Visibility | null;
  /** Whether questions that are kept may be kept with who asked them. */
  readonly keepQuestions: boolean;
}

/** A member's preferences of what they have set. */
export function readMemberPreferences(set: OwnSettings): MemberPreferences {
  const { language, visibility, keepQuestions } = memberPreferences;
  return {
    language: set.get(language),
    visibility: set.get(visibility),
    keepQuestions: set.get(keepQuestions) ?? false,
  };
}
