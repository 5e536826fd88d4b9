import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { eventually, startDiscord } from '../support/discord-bot.js';
import { folderOf, runProcess, oneArticle, startService, type Service } from '../support/service.js';
import { answerShape, textOf } from './seen.js';

const question = 'Who is Jared Kushner?';

/** A question over HTTP that the service has taken, but whose body is still to come. */
async function questionInFlight({ url }: Service) {
  const body = JSON.stringify({ question });
  const call = request(`${url}/api/ask`, {
    method: 'POST',
    headers: { Expect: '100-continue', 'Content-Length': body.length },
  });
  call.flushHeaders();
  await once(call, 'continue');
  const outcome = new Promise<IncomingMessage | Error>((resolve) => {
    call.once('response', resolve).once('error', resolve);
  });
  return {
    outcome,
    async finish(): Promise<{ status: number | undefined; body: string }> {
      call.end(body);
      const response = await outcome;
      if (response instanceof Error) throw response;
      return { status: response.statusCode, body: await text(response) };
    },
  };
}

describe('stopping', () => {
  it('answers the questions in flight on SIGTERM, takes no new one, and exits with 0 within 5 s', async () => {
    const discord = await startDiscord();
    const service = await startService({ discord, corpus: oneArticle() });
    await service.ready();
    const overHttp = await questionInFlight(service);
    discord.failNext({ path: '/callback', status: 429, retryAfter: 1 });
    const inDiscord = discord.slash('ask', { question });
    await eventually(() => discord.requests.some(({ path }) => path.includes('/callback'))).toBe(true);

    const stopped = service.stop();
    await eventually(() => service.logged()).toContain('stopping');
    await eventually(() =>
      fetch(`${service.url}/healthz`).then(
        () => 'taken',
        () => 'refused',
      ),
    ).toBe('refused');
    const { status, body } = await overHttp.finish();
    expect(status).toBe(200);
    expect(answerShape.parse(JSON.parse(body)).status).toBe('answered');
    expect(textOf(await inDiscord)).toContain('Kushner');
    const { tookMs, ...exit } = await stopped;
    expect(exit).toEqual({ code: 0, signal: null });
    expect(tookMs).toBeLessThan(5000);
    await eventually(() => discord.connected()).toBe(false);
  });

  it('waits neither for a question that never comes to its end nor for a Discord that is away', async () => {
    const discord = await startDiscord();
    await discord.close();
    const service = await startService({ discord, corpus: oneArticle() });
    const hanging = await questionInFlight(service);
    const { tookMs, ...exit } = await service.stop();
    expect(exit).toEqual({ code: 0, signal: null });
    expect(tookMs).toBeLessThan(5000);
    expect(await hanging.outcome).toBeInstanceOf(Error);
  });

  it('does the same on SIGINT', async () => {
    const discord = await startDiscord();
    const service = await startService({ discord, corpus: await folderOf({ 'a.txt': 'One came.' }) });
    await service.ready();
    expect(await service.stop('SIGINT')).toMatchObject({ code: 0, signal: null });
  });

  it('answers what is in flight on Ctrl-C, which npm tells it of a second time', async () => {
    const service = await startService({ by: 'npm', corpus: oneArticle() });
    const inFlight = await questionInFlight(service);
    service.pressCtrlC();
    await eventually(() => service.stderr()).toContain('"msg":"stopping"');
    expect((await inFlight.finish()).status).toBe(200);
    expect(await service.exit).toEqual({ code: 0, signal: null });
  });
});

describe('a start that cannot be', () => {
  it('names every mistake in the settings, repeats none of their values, and exits with 2', async () => {
    const running = runProcess({
      env: {
        PORT: 'eighty-secret',
        COOLDOWN_QUESTIONS: '-1',
        LOG_LEVEL: 'loud-secret',
        DISCORD_TOKEN: 'token of the secret',
        DISCORD_API_BASE: 'ftp://secret.example',
        ADMIN_TOKEN: 'admin secret',
      },
    });
    expect(await running.exit).toEqual({ code: 2, signal: null });
    for (const name of [
      'PORT',
      'COOLDOWN_QUESTIONS',
      'LOG_LEVEL',
      'DISCORD_TOKEN',
      'DISCORD_API_BASE',
      'ADMIN_TOKEN',
    ]) {
      expect(running.stderr()).toContain(`- ${name} must be`);
    }
    expect(running.stdout() + running.stderr()).not.toContain('secret');
    expect(running.stdout() + running.stderr()).not.toMatch(/\n\s+at /);
  });

  it.each([
    ['a gazetteer that is not there', { GAZETTEER: '/nowhere/people.json' }, '/nowhere/people.json'],
    [
      'a corpus that is not there, whose path would move the cursor',
      { CORPUS: '/nowhere/\u001B[2Jat-all' },
      '/nowhere/[2Jat-all',
    ],
  ])('says what to do about %s and exits with 2', async (_, env, named) => {
    const running = runProcess({ env: { PORT: '0', ...env } });
    expect(await running.exit).toEqual({ code: 2, signal: null });
    expect(running.stderr()).toContain(named);
    // After the line that tells of the start.
    expect(running.stderr()).toMatch(/^\{[^\n]+\nparley: [^\n]+\n$/);
    expect(running.stdout()).toBe('');
  });

  it('says which port is taken and exits with 2', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = z.object({ port: z.number() }).parse(other.address());
    const second = runProcess({ env: { PORT: String(port), CORPUS: await folderOf() } });
    expect(await second.exit).toEqual({ code: 2, signal: null });
    expect(second.stderr()).toContain(`Port ${port} of 127.0.0.1 is taken`);
  });
});
