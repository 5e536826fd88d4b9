import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import * as z from 'zod';
import { textOf } from '../house/the-house.js';
import type { AtEnd } from './lifetime.js';
import { folderOf } from './service.js';

/** The program, Debian's or the one that TEST_NGINX names; undefined: there is none. */
export const NGINX = [process.env['TEST_NGINX'], '/usr/sbin/nginx', 'nginx'].find(
  (path) => path !== undefined && spawnSync(path, ['-v']).status === 0,
);

/** A port that nobody has just now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** An nginx that is set up as `deploy/nginx.conf` has it, without TLS and with room for a test's many questions. */
export interface OwnNginx {
  readonly origin: string;
  /** Starts it before services on these addresses. Default: it ends with the test. */
  start(services: readonly string[], atEnd?: AtEnd): Promise<void>;
}

export async function ownNginx(program: string): Promise<OwnNginx> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    async start(services, atEnd = onTestFinished) {
      const servers = services.map((url) => `server ${new URL(url).host};`).join('\n');
      const site = textOf('deploy/nginx.conf')
        .replace(/server 127\.0\.0\.1:3000;/, servers)
        .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
        .replaceAll(/^\s*ssl_.*$/gm, '')
        .replaceAll(/rate=\d+r\/s/g, 'rate=1000r/s')
        .replaceAll(/burst=\d+/g, 'burst=1000')
        .replaceAll('limit_conn parley_open 10;', '');
      const folder = await folderOf({}, atEnd);
      const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${join(folder, name)};`)
        .join('\n');
      const config = `daemon off; master_process off; pid ${join(folder, 'pid')};
        events {} http { access_log off; ${paths} ${site} }`;
      const files = await folderOf({ 'nginx.conf': config }, atEnd);
      const running = spawn(program, [
        '-c',
        join(files, 'nginx.conf'),
        '-e',
        join(folder, 'errors'),
        '-p',
        folder,
      ]);
      const ended = new Promise((resolve) => running.once('exit', resolve));
      atEnd(async () => {
        running.kill('SIGQUIT');
        await ended;
      });
      while ((await fetch(`${origin}/healthz`).catch(() => null))?.status !== 200) await delay(20);
    },
  };
}
