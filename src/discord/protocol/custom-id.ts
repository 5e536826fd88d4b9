import type { ActionStates } from '../../app/ports.js';
import type { ActionRef, OptionValue, State } from '../../chat/reply.js';

/** Discord's limit for a `custom_id`, in characters. */
const maxLength = 100;
/**
 * What a `custom_id` begins with: the state stands in it, or its texts are kept under the key in it. The number names the
 * format, since a button sent before an update must not be misread after it.
 */
const prefixes = { whole: 'p2:', kept: 'k3:' };

/** What a `custom_id` says: which handler, and its state; null where that is no longer kept or of an older format. */
export interface ReadAction {
  readonly action: string;
  readonly state: State | null;
}

type Entries = readonly (readonly [string, OptionValue])[];

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
 * A button's handler and state as text, of any length: `sources/page?page=n2`. Null for what cannot be carried (an
 * endless number, half a character).
 */
export function encodeAction({ action, state }: ActionRef): string | null {
  if (action === '') return null;
  if (Object.values(state).some((value) => typeof value === 'number' && !Number.isFinite(value))) return null;
  const query = encodeState(Object.entries(state));
  const text = `${encodePart(action)}${query === '' ? '' : '?'}${query}`;
  return text.isWellFormed() ? text : null;
}

function encodeState(state: Entries): string {
  return state.map(([name, value]) => `${encodePart(name)}=${encodeValue(value)}`).join('&');
}

/** Reads what `encodeState` wrote; null for anything that it would not have written exactly so. */
function decodeState(query: string): State | null {
  return query === '' ? {} : (decodeAction(`of?${query}`)?.state ?? null);
}

function decodeUnchecked(text: string): ActionRef | null {
  const [action = '', query] = text.split('?');
  const state: [string, OptionValue][] = [];
  for (const pair of query === undefined ? [] : query.split('&')) {
    const [name = '', value = ''] = pair.split('=');
    const decoded = decodeValue(value);
    if (decoded === null) return null;
    state.push([decodeURIComponent(name), decoded]);
  }
  return { action: decodeURIComponent(action), state: Object.fromEntries(state) };
}

/** Reads what `encodeAction` wrote; null for anything that it would not have written exactly so. */
export function decodeAction(text: string): ActionRef | null {
  try {
    const ref = decodeUnchecked(text);
    return ref !== null && encodeAction(ref) === text ? ref : null;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** The `custom_id` in which all the state stands (`p2:sources/page?page=n2`); null where it does not fit. */
export function wholeCustomId(ref: ActionRef): string | null {
  const text = encodeAction(ref);
  if (text === null) return null;
  const id = prefixes.whole + text;
  return id.length <= maxLength ? id : null;
}

/**
 * The `custom_id` of a button, select or form. All of its state stands in it where that fits, so that it works for
 * ever; where it does not, its texts are kept and their key stands there, so that buttons about one thing (page 1, page 2)
 * share what is kept. Null for what cannot be carried at all.
 */
export async function customIdOf(ref: ActionRef, states: ActionStates): Promise<string | null> {
  const whole = wholeCustomId(ref);
  if (whole !== null) return whole;
  if (encodeAction(ref) === null) return null;
  const entries = Object.entries(ref.state);
  const texts = entries.filter(([, value]) => typeof value === 'string');
  const others = entries.filter(([, value]) => typeof value !== 'string');
  const shared = await keptId(ref.action, texts, others, states);
  return shared.length <= maxLength ? shared : fitting(await keptId(ref.action, entries, [], states));
}

async function keptId(
  action: string,
  kept: Entries,
  standing: Entries,
  states: ActionStates,
): Promise<string> {
  const key = await states.put(encodeState(kept));
  return `${prefixes.kept}${encodePart(action)}?${key}${standing.length > 0 ? '?' : ''}${encodeState(standing)}`;
}

function fitting(id: string): string | null {
  return id.length <= maxLength ? id : null;
}

/** What a `custom_id` stands for. One that is none of ours names no handler that there is. */
export async function readCustomId(id: string, states: ActionStates): Promise<ReadAction> {
  if (id.startsWith(prefixes.whole)) {
    return decodeAction(id.slice(prefixes.whole.length)) ?? { action: id, state: null };
  }
  if (id.startsWith(prefixes.kept)) {
    const [name = '', key = '', standing] = id.slice(prefixes.kept.length).split('?');
    const action = decodeAction(name)?.action;
    if (action === undefined) return { action: id, state: null };
    const kept = await states.get(key);
    if (kept === null) return { action, state: null };
    const [texts, others] = [decodeState(kept), decodeState(standing ?? '')];
    if (texts === null || others === null) return { action, state: null };
    return { action, state: Object.fromEntries([...Object.entries(texts), ...Object.entries(others)]) };
  }
  return { action: id, state: null };
}
