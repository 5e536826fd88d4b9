import type { Action, OptionValue } from '../../chat/reply.js';

/** Discord's limit for a `custom_id`, in characters. */
const maxLength = 100;
/** Names the format: a button sent before an update must not be misread after it. */
const prefix = 'p1:';

type ActionCall = Pick<Action, 'command' | 'options'>;

/** Only what the format itself uses, and white space: letters of any script stay one character each. */
function encodePart(part: string): string {
  return part.replaceAll(/[%&=?\s\p{Cc}]/gu, (character) => encodeURIComponent(character));
}

function encodeValue(value: OptionValue): string {
  if (typeof value === 'string') return `s${encodePart(value)}`;
  if (typeof value === 'boolean') return value ? 'b1' : 'b0';
  return Object.is(value, -0) ? 'n-0' : `n${value}`;
}

function decodeValue(value: string): OptionValue | null {
  const rest = value.slice(1);
  switch (value[0]) {
    case 's':
      return decodeURIComponent(rest);
    case 'b':
      return rest === '1';
    case 'n':
      return Number(rest);
    default:
      return null;
  }
}

/**
 * A button's whole state as a `custom_id` (`p1:sources?page=n2`), so that it works after a restart.
 * Null when it does not fit or cannot be carried (an endless number, half a character).
 */
export function encodeAction({ command, options }: ActionCall): string | null {
  if (command === '') return null;
  if (Object.values(options).some((value) => typeof value === 'number' && !Number.isFinite(value)))
    return null;
  const query = Object.entries(options).map(([name, value]) => `${encodePart(name)}=${encodeValue(value)}`);
  const id = `${prefix}${encodePart(command)}${query.length > 0 ? '?' : ''}${query.join('&')}`;
  return id.length <= maxLength && id.isWellFormed() ? id : null;
}

function decode(id: string): ActionCall | null {
  const [command = '', query] = id.slice(prefix.length).split('?');
  const options: [string, OptionValue][] = [];
  for (const pair of query === undefined ? [] : query.split('&')) {
    const [name = '', value = ''] = pair.split('=');
    const decoded = decodeValue(value);
    if (decoded === null) return null;
    options.push([decodeURIComponent(name), decoded]);
  }
  return { command: decodeURIComponent(command), options: Object.fromEntries(options) };
}

/** What a pressed button asks for; null for anything `encodeAction` would not have written exactly so. */
export function decodeAction(id: string): ActionCall | null {
  if (!id.startsWith(prefix) || id.length > maxLength) return null;
  try {
    const action = decode(id);
    return action !== null && encodeAction(action) === id ? action : null;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
