import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRequestScope } from '../../src/request-scope.js';
import { fakeServices, recordingLogger } from '../support/services.js';
import { anApp, asking } from './an-app.js';

function appWithIds() {
  const lines = recordingLogger();
  const scope = createRequestScope();
  const logger = scope.logger(lines);
  const services = fakeServices();
  const { app } = anApp({
    requestIds: { scope, newRequestId: () => 'made-1' },
    logger,
    services: {
      ...services,
      answering: {
        ...services.answering,
        async ask() {
          await new Promise((resolve) => setImmediate(resolve));
          logger.info({}, 'deep inside');
          throw new Error('broken');
        },
      },
    },
  });
  return { app, lines: lines.lines };
}

describe('a request', () => {
  it('keeps the id it brings, in its answer, in the body of an error and in every line of the log', async () => {
    const { app, lines } = appWithIds();
    const [path, init] = asking({ question: 'Who?' }, { 'X-Request-Id': 'from-proxy:7' });
    const response = await app.request(path, init);
    expect(response.headers.get('X-Request-Id')).toBe('from-proxy:7');
    expect(await response.json()).toMatchObject({ error: { code: 'internal', requestId: 'from-proxy:7' } });
    expect(lines.map(({ message }) => message)).toEqual(['deep inside', 'A request failed.', 'a request']);
    for (const { facts } of lines) expect(facts).toMatchObject({ requestId: 'from-proxy:7' });
  });

  it('is not mixed up with another at the same time', async () => {
    const { app, lines } = appWithIds();
    const ids = Array.from({ length: 20 }, (_, n) => `id-${n}`);
    await Promise.all(
      ids.map(async (id) => app.request(...asking({ question: 'Who?' }, { 'X-Request-Id': id }))),
    );
    const told = lines.map(({ facts }) => ('requestId' in facts ? facts.requestId : undefined));
    expect(told).toHaveLength(3 * ids.length);
    for (const id of ids) expect(told.filter((each) => each === id)).toHaveLength(3);
  });

  it('gets an id where it brings none, or one that has no place in a log', async () => {
    const { app } = appWithIds();
    expect((await app.request('/healthz')).headers.get('X-Request-Id')).toBe('made-1');
    const header = fc
      .stringMatching(/^[\u0020-\u007E]{1,100}$/)
      .filter((id) => !/^[\w.:=-]{1,64}$/.test(id.trim()));
    await fc.assert(
      fc.asyncProperty(header, async (id) => {
        const response = await app.request('/healthz', { headers: { 'X-Request-Id': id } });
        expect(response.headers.get('X-Request-Id')).toBe('made-1');
      }),
    );
  });
});
