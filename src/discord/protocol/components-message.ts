import {
  ComponentType,
  MessageFlags,
  type APIComponentInContainer,
  type APIContainerComponent,
} from 'discord-api-types/v10';
import { blocksAbovePicture, type Reply, type Update } from '../../chat/reply.js';
import { fitInTwo, type TextLimit } from './markdown/fit-blocks.js';
import { altOf, colours, commonFields, toRows, type CommonFields, type CustomIds } from './message.js';

/**
 * What the texts of a message may take together. Discord documents the characters; above some 10,170 bytes of UTF-8 it answers
 * with 500, which long Arabic reaches.
 */
export const COMPONENTS_TEXT: TextLimit = { length: 4000, bytes: 9500 };

/** A message of Components V2. It has none of the fields of other messages, and stays one. */
export interface ComponentsMessage extends CommonFields {
  components: [APIContainerComponent];
  flags: number;
}

/** A reply as one frame: what heads it, its picture, all else that is said, lists and buttons. */
export function toComponents(said: Reply | Update, customIds: CustomIds): ComponentsMessage {
  const { picture, blocks, tone } = said;
  const above = picture === undefined ? 0 : blocksAbovePicture(blocks);
  const [head, rest] = fitInTwo(blocks, above, COMPONENTS_TEXT);
  const text = (content: string): APIComponentInContainer[] =>
    content === '' ? [] : [{ type: ComponentType.TextDisplay, content }];
  const gallery: APIComponentInContainer[] =
    picture === undefined
      ? []
      : [
          {
            type: ComponentType.MediaGallery,
            items: [{ media: { url: `attachment://${picture.name}` }, description: altOf(picture) }],
          },
        ];
  const common = commonFields(said);
  return {
    ...common,
    components: [
      {
        type: ComponentType.Container,
        accent_color: colours[tone],
        components: [...text(head), ...gallery, ...text(rest), ...toRows(said, customIds)],
      },
    ],
    flags: MessageFlags.IsComponentsV2 | (common.flags ?? 0),
  };
}
