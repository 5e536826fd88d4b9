import {
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIEmbed,
} from 'discord-api-types/v10';
import * as z from 'zod';
import type { ShownForm } from './form.js';
import { everyComponent } from '../limits/components.js';
import { isJson, type Json } from '../limits/problem.js';

const messageShape = z.looseObject({
  id: z.string(),
  content: z.string(),
  flags: z.number(),
  embeds: z.array(z.custom<APIEmbed>(isJson)),
  components: z.array(z.custom<APIActionRowComponent<APIButtonComponent>>(isJson)),
  attachments: z.array(z.looseObject({ id: z.string() })),
});

/** A message as Discord shows it. The components' type is that of the rows of buttons this project sends. */
export type ShownMessage = z.infer<typeof messageShape>;

export function shownMessage(message: Json): ShownMessage {
  return messageShape.parse(structuredClone(message));
}

/** What a member saw of an interaction in the end. */
export interface Shown {
  readonly interactionId: string;
  readonly token: string;
  /** Type of the first response: 4 reply, 5 deferred reply, 6 deferred update, 7 update of the message, 9 form. */
  readonly type: number;
  /** Flags of the message shown; 64 where only the member sees it. */
  readonly flags: number;
  readonly payload: ShownMessage;
  readonly deferred: boolean;
  /** Whether it is a follow-up message, not the original response. */
  readonly followUp: boolean;
  /** Edits of the original response so far. */
  readonly edits: number;
  /** The form it was answered with; null for a message. */
  readonly form: ShownForm | null;
  /** From the interaction's being sent to its message's being shown. */
  readonly elapsedMs: number;
}

const textShape = z.object({ type: z.literal(ComponentType.TextDisplay), content: z.string() });
const galleryShape = z.object({
  type: z.literal(ComponentType.MediaGallery),
  items: z.array(z.object({ media: z.object({ url: z.string() }), description: z.string().optional() })),
});

/** All that a message says, in its order: its content, its embeds, and the texts among its components. */
export function wordsOf({ content, embeds, components }: ShownMessage): string {
  const texts = everyComponent(components).flatMap((part) => textShape.safeParse(part).data?.content ?? []);
  return [content, ...embeds.map(({ description = '' }) => description), ...texts].filter(Boolean).join('\n');
}

/** Addresses of the pictures that a message shows. */
export function picturesOf({ embeds, components }: ShownMessage): string[] {
  const items = everyComponent(components).flatMap((part) => galleryShape.safeParse(part).data?.items ?? []);
  return [...embeds.flatMap(({ image }) => image?.url ?? []), ...items.map(({ media }) => media.url)];
}

/** A button of a message. */
export interface ShownButton {
  readonly label: string;
  readonly customId: string | null;
  readonly url: string | null;
  readonly disabled: boolean;
}

const buttonShape = z
  .object({
    type: z.literal(2),
    label: z.string().default(''),
    custom_id: z.string().nullish(),
    url: z.string().nullish(),
    disabled: z.boolean().default(false),
  })
  .transform((button): ShownButton => ({
    label: button.label,
    customId: button.custom_id ?? null,
    url: button.url ?? null,
    disabled: button.disabled,
  }));

/** Every button of a message, in reading order. */
export function buttonsOf(message: Json): ShownButton[] {
  return everyComponent(message['components']).flatMap((component) => {
    const button = buttonShape.safeParse(component);
    return button.success ? [button.data] : [];
  });
}
