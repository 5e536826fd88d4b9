import { MessageFlags } from 'discord-api-types/v10';
import type { Content, Reply, Update } from '../../chat/reply.js';
import { COMPONENTS_TEXT, toComponents, type ComponentsMessage } from './components-message.js';
import { wholeCustomId } from './custom-id.js';
import { fitsIn } from './markdown/fit-blocks.js';
import { EMBED_TEXT, toMessage, type CustomIds, type EmbedMessage } from './message.js';

/**
 * How a message is laid out: an `embed`, in which a picture stands below all that is said, or Components V2 (`components`), where it
 * stands below the heading, and the list and its buttons below that, in one frame.
 */
export type MessageForm = 'embed' | 'components';

/** What every reply looks like to Discord, whether sent, edited or followed up. */
export type MessageJson = EmbedMessage | ComponentsMessage;

/** The form of a message by its flags. */
export function formOfFlags(flags: number): MessageForm {
  return (flags & MessageFlags.IsComponentsV2) === 0 ? 'embed' : 'components';
}

/**
 * The form that a new message has. Components read better where there is a picture; they take somewhat less text, and not the
 * bytes of long Arabic, for which the embed stays. A message that is changed keeps its form: Discord takes one back, and the other
 * costs what is there already.
 */
function formOf({ picture, blocks }: Content): MessageForm {
  if (picture === undefined) return 'embed';
  return fitsIn(blocks, EMBED_TEXT, COMPONENTS_TEXT) ? 'components' : 'embed';
}

/**
 * What is said as Discord's JSON: always within its limits, everything literal escaped, nobody pinged.
 * @param form that of the message that is changed by it; null: it is a new one
 * @param customIds by default only of those whose state fits
 */
export function inForm(
  said: Reply | Update,
  form: MessageForm | null,
  customIds: CustomIds = wholeCustomId,
): MessageJson {
  return (form ?? formOf(said)) === 'embed' ? toMessage(said, customIds) : toComponents(said, customIds);
}
