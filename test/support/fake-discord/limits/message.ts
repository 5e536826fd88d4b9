import { MessageFlags } from 'discord-api-types/v10';
import { checkComponents } from './components.js';
import { checkEmbeds } from './embeds.js';
import {
  checkCount,
  checkText,
  jsonOf,
  listOf,
  numberOf,
  problem,
  type Json,
  type Problem,
} from './problem.js';

/** A file of a multipart request. Size in bytes. */
export interface SentFile {
  readonly name: string;
  readonly size: number;
}

/** What a payload is checked against besides itself. */
export interface MessageSetting {
  /** The message it changes, where it is an edit: what it leaves out stays. */
  readonly before?: Json;
  readonly files?: readonly SentFile[];
  /** Where the problems are in the request's body, such as `data`. */
  readonly path?: string;
}

const FILE_BYTES = 10 * 1024 * 1024;

/** Checks a message to be sent or edited against Discord's limits, and that it can ping nobody. */
export function checkMessage(value: unknown, setting: MessageSetting = {}): Problem[] {
  const sent = jsonOf(value);
  const { before = {}, files = [], path = '' } = setting;
  const at = (field: string): string => (path === '' ? field : `${path}.${field}`);
  const after: Json = { ...before, ...defined(sent) };
  const v2 = isV2(before) || isV2(sent);
  return [
    ...checkText(sent['content'], at('content'), { max: 2000 }),
    ...checkEmbeds(sent['embeds'], at('embeds')),
    ...(sent['components'] === undefined && !isV2(sent)
      ? []
      : checkComponents(sent['components'], at('components'), v2)),
    ...checkMentions(sent['allowed_mentions'], at('allowed_mentions')),
    ...checkFiles(files, sent, at),
    ...(v2 ? checkAlone(after, at) : checkNotEmpty(after, files, path)),
  ];
}

function isV2(message: Json): boolean {
  // Bitwise, because flags are a bit field.
  return (numberOf(message['flags']) & MessageFlags.IsComponentsV2) !== 0;
}

function defined(message: Json): Json {
  return Object.fromEntries(Object.entries(message).filter(([, value]) => value !== undefined));
}

/** Nothing this project sends may ping: stricter than Discord, which falls back to pinging everyone named. */
function checkMentions(value: unknown, path: string): Problem[] {
  if (value === undefined || value === null) {
    return [problem(path, 'PARLEY_MENTIONS_MISSING', 'Every message must say allowed_mentions {parse: []}.')];
  }
  const mentions = jsonOf(value);
  const pings =
    !Array.isArray(mentions['parse']) ||
    ['parse', 'users', 'roles'].some((kind) => listOf(mentions[kind]).length > 0) ||
    mentions['replied_user'] === true;
  return pings ? [problem(path, 'PARLEY_MENTIONS_ALLOWED', 'No message may ping anyone.')] : [];
}

function checkAlone(message: Json, at: (field: string) => string): Problem[] {
  const taken = ['content', 'embeds', 'poll', 'sticker_ids'].filter((field) => {
    const value = message[field];
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
  });
  return taken.map((field) =>
    problem(at(field), 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', 'Not beside Components V2.'),
  );
}

function checkNotEmpty(message: Json, files: readonly SentFile[], path: string): Problem[] {
  const content = message['content'];
  const shown =
    (typeof content === 'string' && content.trim() !== '') ||
    files.length > 0 ||
    ['embeds', 'sticker_ids', 'attachments', 'components'].some(
      (field) => listOf(message[field]).length > 0,
    ) ||
    message['poll'] !== undefined;
  return shown ? [] : [problem(path, 'MESSAGE_EMPTY', 'Cannot send an empty message')];
}

function checkFiles(files: readonly SentFile[], message: Json, at: (field: string) => string): Problem[] {
  const problems = checkCount(files, at('attachments'), { max: 10 });
  for (const file of files) {
    if (file.size > FILE_BYTES) {
      problems.push(
        problem(at('attachments'), 'BASE_TYPE_MAX_LENGTH', `${file.name} is larger than 10 MiB.`),
      );
    }
  }
  const known = new Set([
    ...files.map((file) => file.name),
    ...listOf(message['attachments']).map((attachment) => jsonOf(attachment)['filename']),
  ]);
  for (const [, name] of JSON.stringify(message).matchAll(/"attachment:\/\/([^"]*)"/g)) {
    if (name !== undefined && !known.has(name)) {
      problems.push(
        problem(at('attachments'), 'REFERENCED_ATTACHMENT_NOT_FOUND', `No file named ${name} was sent.`),
      );
    }
  }
  listOf(message['attachments']).forEach((entry, index) => {
    const attachment = jsonOf(entry);
    const path = at(`attachments.${index}.description`);
    problems.push(...checkText(attachment['description'], path, { max: 1024 }));
  });
  return problems;
}
