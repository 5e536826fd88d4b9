import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Answer, Arrival } from './answer.js';
import { readBody } from './body.js';
import { failureAnswer, type Failures } from './failures.js';
import type { RequestRecord } from './types.js';

const PREFIX = '/api/v10';

export interface HttpSetting {
  readonly token: string;
  readonly failures: Failures;
  respond(arrival: Arrival): Answer;
  record(request: RequestRecord): void;
  fault(message: string): void;
}

/** The REST side's server, not yet listening. */
export function createHttpServer(setting: HttpSetting): Server {
  return createServer((request, response) => {
    handle(request, response, setting).catch((error: unknown) => {
      // A body that is neither JSON nor multipart, or a mistake of the fake's own: a test has to hear of either.
      setting.fault(
        `${request.method} ${request.url}: ${error instanceof Error ? error.message : String(error)}`,
      );
      write(response, {
        status: 400,
        body: { code: 50109, message: 'The request body contains invalid JSON.' },
      });
    });
  });
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  setting: HttpSetting,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://fake');
  const method = request.method ?? 'GET';
  const path = url.pathname.startsWith(PREFIX) ? url.pathname.slice(PREFIX.length) : url.pathname;
  const body = await readBody(request);
  const record = (status: number): void =>
    setting.record({ method, path, body: body.json, files: body.files, status });

  const failure = setting.failures.take(method, path);
  if (failure?.status === 0) {
    record(0);
    request.socket.destroy();
    return;
  }
  const answer: Answer =
    failure === null
      ? setting.respond({
          method,
          path,
          query: url.searchParams,
          authorized: request.headers.authorization === `Bot ${setting.token}`,
          json: body.json,
          files: body.files,
        })
      : { status: failure.status, ...failureAnswer(failure) };
  record(answer.status);
  write(response, answer);
}

function write(response: ServerResponse, answer: Answer): void {
  const text = answer.body === undefined ? '' : JSON.stringify(answer.body);
  response.writeHead(answer.status, {
    ...(text === '' ? {} : { 'content-type': 'application/json' }),
    ...answer.headers,
  });
  response.end(text);
}
