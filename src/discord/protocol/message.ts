import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIActionRowComponent,
  type APIAttachment,
  type APIButtonComponent,
  type APIEmbed,
  type APIChannelSelectComponent,
  type APIRoleSelectComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ChannelType,
  SelectMenuDefaultValueType,
} from 'discord-api-types/v10';
import type { Action, ActionRef, Choice, Content, Picture, Reply, Select, Update } from '../../chat/reply.js';
import { shorten } from '../../chat/shorten.js';
import { fittingChoices } from './choices.js';
import { wholeCustomId } from './custom-id.js';
import { plainText } from './markdown/escape-markdown.js';
import { fitBlocks, type TextLimit } from './markdown/fit-blocks.js';

/** Discord's limits, in UTF-16 code units (never less than the characters Discord counts). */
const limits = {
  buttons: 5,
  selects: 4,
  label: 80,
  placeholder: 150,
  alt: 1024,
  picked: 25,
};

/** What the text of an embed may take. */
export const EMBED_TEXT: TextLimit = { length: 4096 };

/** Greys and earth tones: no colour that a party to the talks flies. */
export const colours: Record<Content['tone'], number> = {
  answer: 0x60_6c_76,
  abstention: 0x9e_9e_9e,
  information: 0x78_78_82,
  problem: 0x8d_6e_63,
};

type List = APIStringSelectComponent | APIChannelSelectComponent | APIRoleSelectComponent;
type Row = APIActionRowComponent<APIButtonComponent | List>;

/** What a message has in whatever form it is. */
export interface CommonFields {
  /** Present only with a picture, whose bytes go as the file of that id. */
  attachments?: Pick<APIAttachment, 'id' | 'filename' | 'description'>[];
  allowed_mentions: { parse: [] };
  /** Present only when private; fixed once a reply was deferred. */
  flags?: number;
}

/** A message with an embed. */
export interface EmbedMessage extends CommonFields {
  embeds: APIEmbed[];
  components: Row[];
}

/** The `custom_id` of a button or select; null for one that cannot be carried, which is left out, not sent broken. */
export type CustomIds = (ref: ActionRef) => string | null;

function toButton(action: Action, id: string): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: shorten(plainText(action.label).trim() || action.action, limits.label),
    custom_id: id,
    ...(action.disabled === true ? { disabled: true } : {}),
  };
}

const channelTypes = {
  channel: [
    ChannelType.GuildText,
    ChannelType.GuildAnnouncement,
    ChannelType.GuildVoice,
    ChannelType.GuildStageVoice,
    ChannelType.GuildForum,
  ],
  text: [
    ChannelType.GuildText,
    ChannelType.GuildAnnouncement,
    ChannelType.PublicThread,
    ChannelType.PrivateThread,
  ],
  forum: [ChannelType.GuildForum],
} as const;

/** A list of what Discord knows itself. */
function toPicker(
  { placeholder, most = 1, picked = [] }: Select,
  pick: NonNullable<Select['pick']>,
  id: string,
): APIChannelSelectComponent | APIRoleSelectComponent {
  const chosen = picked.filter((each) => /^\d{1,20}$/.test(each)).slice(0, most);
  const common = {
    custom_id: id,
    placeholder: shorten(plainText(placeholder), limits.placeholder),
    min_values: 1,
    max_values: Math.min(Math.max(1, most), limits.picked),
  };
  if (pick === 'role') {
    const type = SelectMenuDefaultValueType.Role as const;
    const default_values = chosen.map((id) => ({ id, type }));
    return { ...common, type: ComponentType.RoleSelect, default_values };
  }
  const type = SelectMenuDefaultValueType.Channel as const;
  const default_values = chosen.map((id) => ({ id, type }));
  const channel_types = [...channelTypes[pick]];
  return { ...common, type: ComponentType.ChannelSelect, channel_types, default_values };
}

function toSelect(select: Select, id: string): List | null {
  const { placeholder, choices, most = 1, pick } = select;
  if (pick !== undefined) return toPicker(select, pick, id);
  const options = selectOptions(choices);
  if (options.length === 0) return null;
  return {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder: shorten(plainText(placeholder), limits.placeholder),
    options,
    min_values: 1,
    max_values: Math.min(Math.max(1, most), options.length),
  };
}

/** Choices of a list as Discord's: those of autocomplete keep to the same limits. */
export function selectOptions(choices: readonly Choice[]): APISelectMenuOption[] {
  return fittingChoices(choices).map(({ name, value }) => ({ label: name, value }));
}

/** Lists and buttons, in rows. */
export function toRows({ actions = [], selects = [] }: Content, customIds: CustomIds): Row[] {
  // Discord refuses a message in which two components share an id.
  const taken = new Set<string>();
  const freeId = (ref: ActionRef): string | null => {
    const id = customIds(ref);
    if (id === null || taken.has(id)) return null;
    taken.add(id);
    return id;
  };
  const lists = selects.flatMap((select) => {
    const id = freeId(select);
    const list = id === null ? null : toSelect(select, id);
    return list === null ? [] : [list];
  });
  const buttons = actions.flatMap((action) => {
    const id = freeId(action);
    return id === null ? [] : [toButton(action, id)];
  });
  const row = <C extends APIButtonComponent | List>(components: C[]) => ({
    type: ComponentType.ActionRow as const,
    components,
  });
  return [
    ...lists.slice(0, limits.selects).map((list) => row([list])),
    ...(buttons.length > 0 ? [row(buttons.slice(0, limits.buttons))] : []),
  ];
}

/** What a picture shows, as long as Discord takes it. */
export function altOf({ alt }: Picture): string {
  return shorten(plainText(alt), limits.alt);
}

/** Nobody is pinged; a private reply is for its member alone; a picture is the first file. */
export function commonFields(said: Reply | Update): CommonFields {
  const { picture } = said;
  return {
    ...(picture === undefined
      ? {}
      : { attachments: [{ id: '0', filename: picture.name, description: altOf(picture) }] }),
    allowed_mentions: { parse: [] },
    ...(said.kind === 'reply' && said.visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {}),
  };
}

/** A reply as an embed, with its lists and buttons below. */
export function toMessage(said: Reply | Update, customIds: CustomIds = wholeCustomId): EmbedMessage {
  const { picture } = said;
  const embed = { description: fitBlocks(said.blocks, EMBED_TEXT), color: colours[said.tone] };
  return {
    embeds: [picture === undefined ? embed : { ...embed, image: { url: `attachment://${picture.name}` } }],
    components: toRows(said, customIds),
    ...commonFields(said),
  };
}
