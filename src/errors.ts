/** Codes other programs and logs may rely on. */
export type ErrorCode =
  | 'bad-config'
  | 'bad-usage'
  | 'corpus-unreadable'
  | 'gazetteer-invalid'
  | 'lexicon-invalid'
  | 'patterns-invalid'
  | 'overrides-invalid'
  | 'overrides-unwritable'
  | 'parser-invalid'
  | 'subject-invalid'
  | 'reload-running'
  | 'store-newer'
  | 'store-unavailable'
  | 'busy'
  | 'internal';

/** A fault whose message is fit for a person: what happened, and the way out. The cause is for the log alone. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** Exit code where only a person can mend what is wrong, and it need not be tried again before. */
export const NEEDS_A_PERSON = 3;

/** Whether something was refused because too much is asked at once: no fault, and it may be asked again. */
export function isBusy(error: unknown): boolean {
  return error instanceof AppError && error.code === 'busy';
}
