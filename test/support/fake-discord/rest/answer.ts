import { toErrorTree, type Problem } from '../limits/problem.js';

/** What a route answers with: JSON, a page, bytes, or nothing. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** HTML in place of JSON. */
  readonly page?: string;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export function refusal(status: number, code: number, message: string): Answer {
  return { status, body: { code, message } };
}

/** Discord's answer to a payload that breaks a limit. */
export function invalidForm(problems: readonly Problem[]): Answer {
  const empty = problems.some((problem) => problem.code === 'MESSAGE_EMPTY');
  return {
    status: 400,
    body: empty
      ? { code: 50006, message: 'Cannot send an empty message' }
      : { code: 50035, message: 'Invalid Form Body', errors: toErrorTree(problems) },
  };
}

/** What arrived, with the path below `/api/v10`. */
export interface Arrival {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorized: boolean;
  /** Whether the same was carried out before, and failed all the same as far as the client was told. */
  readonly mayAskAgain: boolean;
  readonly json: unknown;
  readonly files: readonly { readonly name: string; readonly size: number }[];
}

/** Notes a breach of Discord's rules or of the project's own, for the test to fail on. */
export type Breaches = (where: string, problems: readonly Problem[]) => void;
