import * as z from 'zod';

/*
 * What is read of Discord's messages and threads, and no more. The bot is told of every message of its servers; what
 * tells that one is not meant for it is read first, and never fails.
 */

const snowflake = z.string().min(1);

/** By which it is told whether a message is put to the bot. */
export const addressedJson = z.object({
  id: z.string().nullable().catch(null),
  /** Null in a direct message. */
  guild_id: z
    .string()
    .nullish()
    .transform((id) => id ?? null)
    .catch(null),
  author: z
    .object({ id: z.string(), bot: z.boolean().catch(false), system: z.boolean().catch(false) })
    .nullable()
    .catch(null),
  webhook_id: z.string().nullish().catch(null),
  /** Null for a kind that is not known. */
  type: z.number().nullable().catch(null),
  mentions: z.array(z.object({ id: z.string() })).catch([]),
});

const componentJson = z.object({ custom_id: z.string() });
const nestJson = z.object({ components: z.array(z.unknown()) });
/** A frame, a section or row in it, and what stands there. */
const DEPTH = 3;

/** The components of a message with those inside them, in their order. */
export function everyPart(components: readonly unknown[], depth = DEPTH): unknown[] {
  return components.flatMap((component) => {
    const inside = depth > 1 ? nestJson.safeParse(component).data?.components : undefined;
    return [component, ...everyPart(inside ?? [], depth - 1)];
  });
}

/** Ids of the components, in their order; what cannot be read is left out. */
const customIdsJson = z
  .array(z.unknown())
  .catch([])
  .transform((components) =>
    everyPart(components).flatMap((part) => componentJson.safeParse(part).data?.custom_id ?? []),
  );

/** A message that is put to the bot. */
export const putJson = z.object({
  id: snowflake,
  channel_id: snowflake,
  author: z.object({ id: snowflake }),
  content: z.string(),
  member: z
    .object({ roles: z.array(z.string()) })
    .nullish()
    .catch(null),
  message_reference: z.object({ message_id: snowflake }).nullish().catch(null),
  /** Null where it was deleted, left out where Discord did not look for it. */
  referenced_message: z
    .object({ id: snowflake, author: z.object({ id: z.string() }), components: customIdsJson })
    .nullish()
    .catch(null),
});

/** A thread that was just begun; threads that the bot is added to have no `newly_created`. */
export const threadJson = z.object({
  id: snowflake,
  name: z.string(),
  guild_id: snowflake,
  parent_id: snowflake,
  owner_id: snowflake,
  newly_created: z.literal(true),
});

const placedJson = z.object({ id: snowflake, parent_id: snowflake });

/** Threads with the channels they belong to, of a server or of an event about one; those that cannot be read are left out. */
export const threadPlacesJson = z
  .object({ threads: z.array(z.unknown()).catch([]) })
  .catch({ threads: [] })
  .transform(({ threads }) => threads.flatMap((thread) => placedJson.safeParse(thread).data ?? []));
