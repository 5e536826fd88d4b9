import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { toMessage } from '../../../src/discord/protocol/message.js';
import { checkMessage } from '../../support/fake-discord/limits/message.js';
import { replyOf } from '../../support/discord-bot.js';

describe('what a server has of its own', () => {
  it('offers channels, forums and roles as Discord knows them, those that are chosen marked', () => {
    const list = { placeholder: 'Choose', choices: [], state: {} };
    const picked = ['11', 'no id', '12'];
    const json = toMessage({
      ...replyOf('x'),
      selects: [
        { ...list, action: 'a/channels', pick: 'channel', picked, most: 40 },
        { ...list, action: 'a/text', pick: 'text' },
        { ...list, action: 'a/forums', pick: 'forum' },
        { ...list, action: 'a/role', pick: 'role', picked },
      ],
    });
    expect(checkMessage(json)).toEqual([]);
    const [channels, text, forums, role] = json.components.map(({ components: [only] }) => only);
    expect(channels).toMatchObject({
      type: ComponentType.ChannelSelect,
      max_values: 25,
      default_values: [
        { id: '11', type: 'channel' },
        { id: '12', type: 'channel' },
      ],
    });
    expect(text).toMatchObject({ channel_types: [0, 5, 11, 12] });
    expect(forums).toMatchObject({ channel_types: [15] });
    expect(role).toMatchObject({
      type: ComponentType.RoleSelect,
      default_values: [{ id: '11', type: 'role' }],
    });
  });

  it('shows channels, roles and members as they are called now, and pings nobody', () => {
    const spans = (['channel', 'role', 'member'] as const).map((kind) => ({
      text: 'x',
      mention: { kind, id: '123' },
    }));
    const odd = { text: 'a#b', mention: { kind: 'channel' as const, id: '1> @everyone' } };
    const json = toMessage(replyOf('', { blocks: [{ kind: 'paragraph', spans: [...spans, odd] }] }));
    expect(json.embeds[0]?.description).toContain('<#123><@&123><@123>');
    expect(json.embeds[0]?.description).not.toContain('everyone');
    expect(json.allowed_mentions).toEqual({ parse: [] });
  });
});
