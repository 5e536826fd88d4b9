import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { startHttpServer } from '../../src/http/server.js';
import { recordingLogger } from '../support/services.js';
import { anApp } from './an-app.js';

it('a request that comes a byte at a time is ended, and told why', async () => {
  const { app } = anApp();
  const server = await startHttpServer({
    app,
    host: '127.0.0.1',
    port: 0,
    logger: recordingLogger(),
    requestMs: 300,
  });
  onTestFinished(() => server.close());
  const { port, host } = new URL(server.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.setEncoding('utf8');
  socket.write(`POST /api/ask HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 8000\r\n\r\n{`);
  const drip = setInterval(() => socket.writable && socket.write(' '), 20);
  let heard = '';
  socket.on('data', (text: string) => (heard += text)).on('error', () => {});
  await once(socket, 'close');
  clearInterval(drip);
  expect(heard).toContain('408');
  expect(heard).toContain('"timeout"');
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

it.each([
  ['GET /healthz HTTP/1.1\r\n\r\n', '400', 'Host'],
  ['GET /healthz HTTP/1.1\r\nHost: localhost\r\nExpect: a miracle\r\n\r\n', '417', 'Expect'],
])('what Node would refuse without a word is told what is wrong: %j', async (sent, status, told) => {
  const { app } = anApp();
  const server = await startHttpServer({ app, host: '127.0.0.1', port: 0, logger: recordingLogger() });
  onTestFinished(() => server.close());
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.setEncoding('utf8');
  socket.write(sent);
  let heard = '';
  socket.on('data', (text: string) => (heard += text)).on('error', () => {});
  await once(socket, 'close');
  expect(heard).toContain(status);
  expect(heard).toContain('"bad-request"');
  expect(heard).toContain(told);
});
