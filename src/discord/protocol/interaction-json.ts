import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import * as z from 'zod';
import { everyPart } from './message-json.js';

/*
 * What is read of Discord's interactions, and no more: a field that Discord adds, leaves out or changes costs an
 * interaction only where it is needed.
 */

const snowflake = z.string().min(1);

/** By which an interaction can be answered, whatever else is wrong with it. */
export const addressJson = z.object({ id: snowflake, token: z.string().min(1), application_id: snowflake });

/** What can be told of an interaction that cannot be read. */
export const traceJson = z.object({
  id: z.string().nullable().catch(null),
  /** Null for a kind that is not known. */
  type: z.enum(InteractionType).nullable().catch(null),
  locale: z.string().optional().catch(undefined),
});

const userJson = z.object({ id: snowflake });

/** Who asks and where: a member in a server, a user in a direct message. */
export const callerJson = z
  .object({
    member: z
      .object({
        user: userJson,
        permissions: z.string().regex(/^\d+$/).optional().catch(undefined),
        roles: z.array(z.string()).nullish().catch(null),
      })
      .nullish(),
    user: userJson.nullish(),
    guild_id: z.string().nullish(),
    channel_id: z.string().nullish(),
    channel: z
      .object({ id: z.string(), parent_id: z.string().nullish().catch(null) })
      .nullish()
      .catch(null),
    context: z.number().nullish().catch(null),
    /** By kind of installation, whose it is: of the server, of the member. */
    authorizing_integration_owners: z.record(z.string(), z.unknown()).nullish().catch(null),
    locale: z.string().min(1).nullish().catch(null),
    guild_locale: z.string().min(1).nullish().catch(null),
  })
  .refine(({ member, user }) => Boolean(member ?? user), 'has neither member nor user');

const attachmentJson = z.object({
  id: snowflake,
  filename: z.string(),
  content_type: z.string().nullish(),
  size: z.number(),
  url: z.string(),
});

const valueJson = z.union([z.string(), z.number(), z.boolean()]);

/** An option of a slash command, or a subcommand (or its group) with options of its own. */
export interface OptionJson {
  name: string;
  type: ApplicationCommandOptionType;
  value?: string | number | boolean | undefined;
  focused?: boolean | undefined;
  options?: OptionJson[] | undefined;
}

const optionJson: z.ZodType<OptionJson> = z.object({
  name: z.string(),
  type: z.enum(ApplicationCommandOptionType),
  value: valueJson.optional(),
  focused: z.boolean().optional(),
  get options() {
    return z.array(optionJson).optional();
  },
});

const textJson = z.object({ type: z.literal(ComponentType.TextDisplay), content: z.string() });

/** What the components of a message say, in their order. */
function textsIn(components: readonly unknown[]): string[] {
  return everyPart(components).flatMap((part) => textJson.safeParse(part).data?.content ?? []);
}

const messageJson = z.object({
  id: snowflake,
  content: z.string().default(''),
  embeds: z
    .array(z.object({ title: z.string().nullish(), description: z.string().nullish() }))
    .default([])
    .catch([]),
  components: z.array(z.unknown()).default([]).catch([]).transform(textsIn),
});

const targetUserJson = z.object({
  id: snowflake,
  username: z.string(),
  global_name: z.string().nullish(),
});

/** A command of any kind, and typing in one. */
export const commandJson = z.object({
  data: z.object({
    name: z.string().min(1),
    type: z.enum(ApplicationCommandType).default(ApplicationCommandType.ChatInput),
    options: z.array(optionJson).nullish(),
    target_id: z.string().optional(),
    resolved: z
      .object({
        attachments: z.record(z.string(), attachmentJson).optional(),
        messages: z.record(z.string(), messageJson).optional(),
        users: z.record(z.string(), targetUserJson).optional(),
      })
      .nullish(),
  }),
});

export type CommandDataJson = z.output<typeof commandJson>['data'];

/** A message of ours that has the component; what it does not tell costs no more than that. */
const ownMessageJson = z.object({
  id: z.string().nullish().catch(null),
  flags: z.number().int().nullish().catch(null),
});

export type OwnMessageJson = z.output<typeof ownMessageJson>;

export const componentJson = z.object({
  message: ownMessageJson.nullish().catch(null),
  data: z.object({ custom_id: z.string(), values: z.array(z.string()).nullish() }),
});

const controlJson = z.object({
  custom_id: z.string(),
  value: z.union([z.string(), z.boolean()]).nullish(),
  values: z.array(z.string()).nullish(),
});

export const modalJson = z.object({
  data: z.object({
    custom_id: z.string(),
    // A label holds one control, a row (as older clients send it) several; text between them holds none.
    components: z.array(
      z.object({ component: controlJson.optional(), components: z.array(controlJson).optional() }),
    ),
  }),
  /** Present where a component opened it. */
  message: ownMessageJson.nullish(),
});

export type ModalJson = z.output<typeof modalJson>['data'];
