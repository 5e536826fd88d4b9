/** The part of a logger that the program uses. First the facts, then one sentence. */
export interface Logger {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** The same logger, each of whose lines has these facts as well. */
export function withFacts(logger: Logger, more: object): Logger {
  return {
    debug: (facts, message) => logger.debug({ ...facts, ...more }, message),
    info: (facts, message) => logger.info({ ...facts, ...more }, message),
    warn: (facts, message) => logger.warn({ ...facts, ...more }, message),
    error: (facts, message) => logger.error({ ...facts, ...more }, message),
  };
}
