import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startDiscord } from '../support/discord-bot.js';
import { ownArticle, startService } from '../support/service.js';
import { answerShape, reportShape, textOf } from './seen.js';

const editions = ['amber', 'birch', 'cobalt', 'dahlia'];
/** Questions of each of four askers beside each reload; two more ask for as long as it takes. */
const ROUND = 10;

/** Three articles that each name the edition they were written for; a reload replaces all of them. */
async function write(corpus: string, edition: string): Promise<void> {
  for (const place of ['Arlen', 'Borwick', 'Corvath']) {
    const text = `The ${edition} commission of ${place} counted 40 delegates. The ${edition} commission of ${place} met on 3 March 2024.\n`;
    await fs.writeFile(join(corpus, `${place.toLowerCase()}.txt`), text);
  }
}

function editionsIn(text: string): string[] {
  return editions.filter((edition) => text.includes(`${edition} commission`));
}

it('answers every question out of one snapshot or the next while the articles are reloaded', async () => {
  const corpus = await ownArticle();
  const [first = '', ...later] = editions;
  await write(corpus, first);
  // A slow machine answers six at once later than Discord waits.
  const discord = await startDiscord({ windowMs: 60_000 });
  const service = await startService({ discord, corpus, env: { COOLDOWN_QUESTIONS: '0' } });
  await service.ready();
  const editionOf = new Map([[reportShape.parse((await service.reload()).body).version, first]]);

  const seen: { version: string; text: string }[] = [];
  const asks = {
    http: 'How many delegates did the commission of Borwick count?',
    discord: 'When did the commission of Arlen meet?',
  };
  const overHttp = async (): Promise<void> => {
    const { status, body } = await service.ask(asks.http);
    expect(status).toBe(200);
    const { snapshot, citations } = answerShape.parse(body);
    seen.push({ version: snapshot, text: citations.map(({ quote }) => quote).join('\n') });
  };
  const overDiscord = async (): Promise<void> => {
    const text = textOf(await discord.slash('ask', { question: asks.discord }));
    seen.push({ version: /articles (\w+)/.exec(text)?.[1] ?? '', text });
  };
  for (const edition of later) {
    await write(corpus, edition);
    const reloaded = new AbortController();
    const reload = async (): Promise<void> => {
      const report = reportShape.parse((await service.reload()).body);
      reloaded.abort();
      expect(report).toMatchObject({
        added: [],
        changed: ['arlen', 'borwick', 'corvath'],
        removed: [],
        rejected: [],
      });
      editionOf.set(report.version, edition);
    };
    const round = async (ask: () => Promise<void>): Promise<void> => {
      for (let asked = 0; asked < ROUND; asked += 1) await ask();
    };
    const untilReloaded = async (ask: () => Promise<void>): Promise<void> => {
      while (!reloaded.signal.aborted) await ask();
    };
    const rounds = [overHttp, overDiscord].flatMap((ask) => [round(ask), round(ask), untilReloaded(ask)]);
    await Promise.all([reload(), ...rounds]);
  }

  expect(seen.length).toBeGreaterThanOrEqual(later.length * 4 * ROUND);
  for (const { version, text } of seen) expect(editionsIn(text)).toEqual([editionOf.get(version)]);
  expect(new Set(seen.map(({ version }) => version)).size).toBeGreaterThan(2);
  discord.assertNoBreach();
  expect((await service.stop()).code).toBe(0);
});
