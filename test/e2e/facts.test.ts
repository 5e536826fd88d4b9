import { describe, expect, it } from 'vitest';
import { eventually, startDiscord } from '../support/discord-bot.js';
import { buttonsOf, picturesOf, type Shown } from '../support/fake-discord/index.js';
import { shared } from '../support/lifetime.js';
import { startService } from '../support/service.js';
import { textOf, unwrapped } from './seen.js';

/** The service in Discord. These tests only ask of it, so that one serves them all. */
const inDiscord = shared(async (atEnd) => {
  const discord = await startDiscord({}, atEnd);
  const service = await startService({ discord, atEnd, env: { COOLDOWN_QUESTIONS: '0' } });
  await service.ready();
  await eventually(() => service.logged()).toContain('Slash commands registered.');
  return { discord, service };
});

const pictureOf = ({ payload }: Shown) => payload.attachments[0];

describe('the facts of the shipped articles, in Discord', () => {
  it('are a page of somebody, named by a choice or freely', async () => {
    const { discord } = await inDiscord();
    const choices = await discord.autocomplete('who', { name: 'hanı' }, 'name');
    expect(choices).toContainEqual({ name: 'Ismail Haniyeh', value: 'ismail-haniyeh' });
    const chosen = await discord.slash('who', { name: 'ismail-haniyeh' });
    expect(unwrapped(textOf(chosen))).toContain('Hakan Fidan met Ismail Haniyeh');
    expect(unwrapped(textOf(chosen))).toContain('21 January 2024');
    expect(textOf(await discord.slash('who', { name: 'Haniye' }))).toBe(textOf(chosen));
    const unknown = await discord.slash('who', { name: 'Zebulon Quaxby' });
    expect(textOf(unknown)).toContain('/ask');
  });

  it('are a timeline with a picture, page by page', async () => {
    const { discord } = await inDiscord();
    const first = await discord.slash('timeline');
    expect(unwrapped(textOf(first))).toContain('1 December 2023 · event');
    expect(picturesOf(first.payload)).toEqual(['attachment://timeline.png']);
    expect(pictureOf(first)?.['description']).toContain('1 December 2023, event:');
    const [sent] = discord.requests.flatMap(({ files }) => files);
    expect(sent?.size).toBeGreaterThan(10_000);
    expect(sent?.size).toBeLessThan(1_000_000);

    const next = buttonsOf(first.payload).find(({ label }) => label === 'Next');
    const second = await discord.press(next?.customId ?? '', { message: first });
    expect(second.payload.id).toBe(first.payload.id);
    expect(textOf(second)).toMatch(/page 2 of \d/);
    expect(unwrapped(textOf(second))).toContain('20 January 2024 · meeting');
    expect(pictureOf(second)?.['description']).toContain('20 January 2024, meeting:');
    expect(second.payload.attachments).toHaveLength(1);
    expect(pictureOf(second)?.['description']).not.toBe(pictureOf(first)?.['description']);
    const none = await discord.slash('timeline', { from: '2030' });
    expect(none.payload.attachments).toEqual([]);
  });

  it('are reports side by side, which do not contradict one another over other days', async () => {
    const { discord } = await inDiscord();
    const text = unwrapped(textOf(await discord.slash('reports', { about: 'hostages' })));
    expect(text).toContain('no contradiction');
    expect(text).toMatch(/50 hostages .*33 hostages/);
    expect(text).not.toContain('Figures differ');
    expect(textOf(await discord.slash('latest'))).toContain('Latest: 1 July 2026');
  });
});

describe('the facts of the shipped articles, over HTTP', () => {
  it('are lists, pages, timelines, and a PNG', async () => {
    const { service } = await inDiscord();
    expect((await service.get('/api/facts?kind=meeting&entity=Fidan')).body).toMatchObject({
      facts: expect.arrayContaining([expect.objectContaining({ kind: 'meeting', modality: 'stated' })]),
    });
    expect((await service.get('/api/entities/hakan-fidan')).body).toMatchObject({
      entity: { name: 'Hakan Fidan' },
    });
    expect((await service.get('/api/entities/zebulon-quaxby')).status).toBe(404);
    expect((await service.get('/api/timeline?about=Fidan')).body).toMatchObject({
      entries: expect.arrayContaining([
        expect.objectContaining({
          fact: expect.objectContaining({ date: expect.objectContaining({ value: '2024-01-20' }) }),
        }),
      ]),
    });
    const response = await fetch(`${service.url}/api/timeline.png`);
    const png = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('Content-Type')).toBe('image/png');
    expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001A\n');
    expect(png.readUInt32BE(16)).toBe(1200);
    expect(png.readUInt32BE(20)).toBeLessThan(2000);
  });
});
