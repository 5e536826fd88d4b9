import { describe, expect, it } from 'vitest';
import { updateWith, type Reply } from '../../../src/chat/reply.js';
import { replyOf, startBot, startDiscord } from '../../support/discord-bot.js';
import { buttonsOf, picturesOf, wordsOf } from '../../support/fake-discord/index.js';

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3);
const picture = { name: 'timeline.png', alt: 'A timeline of two meetings.', png };
const next = { label: 'Next', action: 'sources/page', state: { page: 2 } };

async function botSaying(...replies: Reply[]) {
  const discord = await startDiscord();
  await startBot(discord, {
    async dispatch({ kind }) {
      const reply = replies.shift() ?? replyOf('No more.');
      return kind === 'component' ? updateWith(reply) : reply;
    },
  });
  return discord;
}

describe('a reply with a picture', () => {
  it('is shown with it and its text for those who do not see it', async () => {
    const discord = await botSaying(replyOf('Two meetings.', { picture }));
    const { payload } = await discord.slash('sources');
    expect(picturesOf(payload)).toEqual(['attachment://timeline.png']);
    expect(wordsOf(payload)).toContain('Two meetings');
    expect(payload.attachments).toEqual([
      expect.objectContaining({ filename: 'timeline.png', description: picture.alt }),
    ]);
    const sent = discord.requests.findLast(({ files }) => files.length > 0);
    expect(sent?.files).toEqual([{ name: 'timeline.png', size: png.length }]);
  });

  it('that takes the place of another takes the place of its picture', async () => {
    const discord = await botSaying(
      replyOf('Page 1', { picture, actions: [next] }),
      replyOf('Page 2', { picture: { ...picture, alt: 'The next two.' }, actions: [next] }),
      replyOf('Nothing any more.'),
    );
    const first = await discord.slash('sources');
    const press = () => discord.press(buttonsOf(first.payload)[0]?.customId ?? '', { message: first });
    const second = await press();
    expect(second.payload.id).toBe(first.payload.id);
    expect(second.payload.attachments).toEqual([expect.objectContaining({ description: 'The next two.' })]);
    const third = await press();
    expect(third.payload.attachments).toEqual([]);
    expect(picturesOf(third.payload)).toEqual([]);
    expect(wordsOf(third.payload)).toContain('Nothing any more');
  });

  it('takes the place of one without a picture, in the form of that', async () => {
    const discord = await botSaying(
      replyOf('Page 1', { actions: [next] }),
      replyOf('Page 2', { picture, actions: [next] }),
    );
    const first = await discord.slash('sources');
    const press = discord.press(buttonsOf(first.payload)[0]?.customId ?? '', { message: first });
    const { payload } = await press;
    expect(payload.embeds).toHaveLength(1);
    expect(picturesOf(payload)).toEqual(['attachment://timeline.png']);
  });

  it('is sent with it where it was deferred, and its text is cut to what Discord takes', async () => {
    const discord = await botSaying(replyOf('Done.', { picture: { ...picture, alt: 'word '.repeat(400) } }));
    const shown = await discord.slash('reload');
    expect(shown.deferred).toBe(true);
    expect(shown.payload.attachments[0]?.['description']).toMatch(/^(?:word )+word…$/);
  });
});
