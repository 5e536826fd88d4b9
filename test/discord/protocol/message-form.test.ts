import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply, ReplyBlock } from '../../../src/chat/reply.js';
import { readInteraction } from '../../../src/discord/protocol/read-interaction.js';
import { formOfFlags, inForm, type MessageForm } from '../../../src/discord/protocol/message-form.js';
import { checkMessage } from '../../support/fake-discord/limits/message.js';
import { anyReply } from './any-reply.js';
import { wordsIn } from './some-calls.js';
import { base, button } from './some-interactions.js';

const picture = { name: 'timeline.png', alt: 'A timeline.', png: Uint8Array.of(1) };
const files = [{ name: picture.name, size: 1 }];

function replyWith(blocks: readonly ReplyBlock[], withPicture = true): Reply {
  return {
    kind: 'reply',
    visibility: 'public',
    tone: 'answer',
    blocks,
    ...(withPicture ? { picture } : {}),
    actions: [{ label: 'Next', action: 'timeline/page', state: { page: 2 } }],
  };
}

const heading: ReplyBlock = { kind: 'heading', spans: [{ text: 'Talks' }] };
const note: ReplyBlock = { kind: 'note', spans: [{ text: 'Two of them.' }] };
const quote = (text: string): ReplyBlock => ({ kind: 'quote', spans: [{ text }] });

describe('the form of a message', () => {
  it('keeps any reply within the limits of Discord, whatever it is and takes the place of', () => {
    const form = fc.constantFrom<MessageForm | null>('embed', 'components', null);
    fc.assert(
      fc.property(anyReply, fc.boolean(), form, (reply, withPicture, form) => {
        const said = withPicture ? { ...reply, picture } : reply;
        const json = inForm(said, form);
        expect(checkMessage(json, withPicture ? { files } : {})).toEqual([]);
        expect(wordsIn(json).trim().length).toBeGreaterThan(0);
        expect(wordsIn(json).isWellFormed()).toBe(true);
        expect(form === null || formOfFlags(json.flags ?? 0) === form).toBe(true);
        // A new one says no less than the embed would.
        const least = form === null ? inForm(said, 'embed') : json;
        expect(wordsIn(json).replaceAll(/\s+/g, ' ')).toBe(wordsIn(least).replaceAll(/\s+/g, ' '));
      }),
      { numRuns: 200 },
    );
  });

  it('has a picture below the heading, and the list and its buttons below that, in one frame', () => {
    const json = inForm(replyWith([heading, note, quote('They met.'), note]), null);
    expect(json.flags).toBe(MessageFlags.IsComponentsV2);
    expect('embeds' in json).toBe(false);
    expect(json.components).toMatchObject([
      {
        type: ComponentType.Container,
        components: [
          { content: '### Talks\n-# Two of them.' },
          { items: [{ media: { url: 'attachment://timeline.png' }, description: 'A timeline.' }] },
          { content: '> They met.\n-# Two of them.' },
          { components: [{ label: 'Next' }] },
        ],
      },
    ]);
    expect(inForm({ ...replyWith([heading]), visibility: 'private' }, null).flags).toBe(
      MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
    );
  });

  it('is an embed without a picture, and where the text is too long for the other in letters or bytes', () => {
    const formOf = (reply: Reply): MessageForm => formOfFlags(inForm(reply, null).flags ?? 0);
    expect(formOf(replyWith([heading, quote('They met.')], false))).toBe('embed');
    expect(formOf(replyWith([heading, quote('They met.')]))).toBe('components');
    expect(formOf(replyWith([heading, quote('x'.repeat(3900))]))).toBe('components');
    expect(formOf(replyWith([heading, quote('x'.repeat(4010))]))).toBe('embed');
    // Letters of three bytes each.
    expect(formOf(replyWith([heading, quote('\u3042'.repeat(3100))]))).toBe('components');
    expect(formOf(replyWith([heading, quote('\u3042'.repeat(3300))]))).toBe('embed');
  });

  it('that is changed stays as it is, and leaves out what does not fit', () => {
    const long = replyWith([heading, quote('x'.repeat(3000)), quote('\u3042'.repeat(3300))]);
    const json = inForm(long, 'components');
    expect(wordsIn(json)).toMatch(/x…?\n…$/);
    expect(checkMessage(json, { files, before: { flags: MessageFlags.IsComponentsV2 } })).toEqual([]);
  });

  it('is told of the message that an interaction comes from, whose words are read in either', () => {
    const said = [heading, quote('They met in Cairo.')];
    const json = inForm(replyWith(said), null);
    const resolved = { messages: { 7: { ...json, id: '7', content: '' } } };
    const used = { ...base, type: 2, data: { id: '5', name: 'Look', type: 3, target_id: '7', resolved } };
    expect(readInteraction({ ...button, message: { ...json, id: '7' } })).toMatchObject({
      onMessage: 'components',
    });
    expect(readInteraction(button)).toMatchObject({ onMessage: 'embed' });
    expect(readInteraction(used)).toMatchObject({
      call: { kind: 'message-command', message: { text: expect.stringContaining('They met in Cairo.') } },
    });
  });
});
