import { AsyncLocalStorage } from 'node:async_hooks';
import type { Logger } from './logger.js';

/** Which request something is done for, known to all that is done for it, however deep, without being handed on. */
export interface RequestScope {
  run<T>(requestId: string, work: () => T): T;
  /** The same logger, each of whose lines says for which request it is, where it is for one. */
  logger(logger: Logger): Logger;
}

export function createRequestScope(): RequestScope {
  const current = new AsyncLocalStorage<string>();
  const marked = (facts: object): object => {
    const requestId = current.getStore();
    return requestId === undefined ? facts : { ...facts, requestId };
  };
  return {
    run: (requestId, work) => current.run(requestId, work),
    logger: (logger) => ({
      debug: (facts, message) => logger.debug(marked(facts), message),
      info: (facts, message) => logger.info(marked(facts), message),
      warn: (facts, message) => logger.warn(marked(facts), message),
      error: (facts, message) => logger.error(marked(facts), message),
    }),
  };
}
