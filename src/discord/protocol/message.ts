import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIActionRowComponent,
  type APIAttachment,
  type APIButtonComponent,
  type APIEmbed,
} from 'discord-api-types/v10';
import type { Action, Reply } from '../../chat/reply.js';
import { encodeAction } from './action-id.js';
import { plainText } from '../../chat/escape-markdown.js';
import { fitBlocks } from '../../chat/fit-blocks.js';
import { shorten } from '../../chat/shorten.js';

/** Discord's limits, in UTF-16 code units (never less than the characters Discord counts). */
const limits = { description: 4096, buttons: 5, label: 80, alt: 1024 };

/** Greys and earth tones: no colour that a party to the talks flies. */
const colours: Record<Reply['tone'], number> = {
  answer: 0x60_6c_76,
  abstention: 0x9e_9e_9e,
  information: 0x78_78_82,
  problem: 0x8d_6e_63,
};

/** What every reply looks like to Discord, whether sent, edited or followed up. */
export interface MessageJson {
  embeds: APIEmbed[];
  components: APIActionRowComponent<APIButtonComponent>[];
  /** Present only with a picture, whose bytes go as the file of that id. */
  attachments?: Pick<APIAttachment, 'id' | 'filename' | 'description'>[];
  allowed_mentions: { parse: [] };
  /** Present only when private; fixed once a reply was deferred. */
  flags?: MessageFlags;
}

/** Null for a button that cannot be carried; it is left out rather than sent broken. */
function toButton(action: Action): APIButtonComponent | null {
  const id = encodeAction(action);
  if (id === null) return null;
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: shorten(plainText(action.label).trim() || action.command, limits.label),
    custom_id: id,
    ...(action.disabled === true ? { disabled: true } : {}),
  };
}

function toRows(actions: readonly Action[]): APIActionRowComponent<APIButtonComponent>[] {
  // By id, since Discord refuses a message in which two buttons share one.
  const buttons = new Map<string, APIButtonComponent>();
  for (const action of actions) {
    const button = toButton(action);
    if (button !== null && 'custom_id' in button && !buttons.has(button.custom_id)) {
      buttons.set(button.custom_id, button);
    }
  }
  const row = [...buttons.values()].slice(0, limits.buttons);
  return row.length > 0 ? [{ type: ComponentType.ActionRow, components: row }] : [];
}

/** A reply as Discord's JSON: always within its limits, everything literal escaped, nobody pinged. */
export function toMessage(reply: Reply): MessageJson {
  const { picture } = reply;
  const embed = { description: fitBlocks(reply.blocks, limits.description), color: colours[reply.tone] };
  return {
    embeds: [picture === undefined ? embed : { ...embed, image: { url: `attachment://${picture.name}` } }],
    components: toRows(reply.actions ?? []),
    ...(picture === undefined
      ? {}
      : {
          attachments: [
            { id: '0', filename: picture.name, description: shorten(plainText(picture.alt), limits.alt) },
          ],
        }),
    allowed_mentions: { parse: [] },
    ...(reply.visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {}),
  };
}
