import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { RequestRecord } from '../types.js';
import type { Answer, Arrival } from './answer.js';
import type { Attachments } from './attachments.js';
import { readBody } from './body.js';
import { failureAnswer, type Failures } from './failures.js';
import type { RateLimits } from './rate-limits.js';

const PREFIX = '/api/v10';

export interface HttpSetting {
  /** The token that is right now. */
  readonly token: () => string;
  readonly failures: Failures;
  readonly limits: RateLimits;
  readonly attachments: Attachments;
  respond(arrival: Arrival): Answer;
  record(request: Omit<RequestRecord, 'at'>): void;
  fault(message: string): void;
}

/** The REST side's server and the CDN's, not yet listening. */
export function createHttpServer(setting: HttpSetting): Server {
  const untold: Untold = new Set();
  return createServer((request, response) => {
    handle(request, response, setting, untold).catch((error: unknown) => {
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

/** What was carried out, and the client not told so: it may ask again. */
type Untold = Set<string>;

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  setting: HttpSetting,
  untold: Untold,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://fake');
  const method = request.method ?? 'GET';
  const file = setting.attachments.at(url.pathname);
  if (file === 'gone') {
    return write(response, { status: 404, page: 'This content is no longer available.' });
  }
  if (file !== undefined && method === 'GET') {
    return write(response, {
      status: 200,
      bytes: file.content,
      headers: { 'content-type': file.contentType },
    });
  }
  const path = url.pathname.startsWith(PREFIX) ? url.pathname.slice(PREFIX.length) : url.pathname;
  const body = await readBody(request);
  const record = (status: number): void =>
    setting.record({ method, path, body: body.json, files: body.files, status });

  const failure = setting.failures.take(method, path, body.json);
  const respond = (): Answer => {
    const { headers, refusal } = setting.limits.count(method, path);
    const answer =
      refusal ??
      setting.respond({
        method,
        path,
        query: url.searchParams,
        authorized: request.headers.authorization === `Bot ${setting.token()}`,
        json: body.json,
        files: body.files,
        mayAskAgain: untold.has(`${method} ${path}`),
      });
    return { ...answer, headers: { ...headers, ...answer.headers } };
  };
  if (failure?.carriedOut === true) {
    respond();
    untold.add(`${method} ${path}`);
  }
  if (failure?.status === 0) {
    record(0);
    request.socket.destroy();
    return;
  }
  const answer = failure === null ? respond() : failureAnswer(failure);
  record(answer.status);
  write(response, answer);
}

function write(response: ServerResponse, answer: Answer): void {
  const json = answer.body === undefined ? undefined : JSON.stringify(answer.body);
  const type = json !== undefined ? 'application/json' : 'text/html; charset=UTF-8';
  const content = json ?? answer.page;
  response.writeHead(answer.status, {
    ...(content === undefined ? {} : { 'content-type': type }),
    ...answer.headers,
  });
  response.end(content ?? answer.bytes);
}
