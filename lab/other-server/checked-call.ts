import { AppError } from '../../src/errors.js';

/** One thing that Parley asks of a server that speaks Discord's API, and what came of it. */
export interface CheckedCall {
  readonly what: string;
  /** Whether it did what Discord does. */
  readonly isTaken: boolean;
  /** Status or close code, with what was said; never a token. */
  readonly came: string;
}

/** What a server is asked with. */
export interface AskedServer {
  /** Without a stroke at its end, such as `http://127.0.0.1:3001/api`. */
  readonly api: string;
  /** Null: where the server says that it is. */
  readonly gateway: string | null;
  readonly token: string;
  /** A channel that the bot may write in. */
  readonly channelId: string;
  /** A server whose commands are tried beside those everywhere; null: only the latter. */
  readonly guildId: string | null;
  /** Whom to send a direct message; null: nobody. */
  readonly memberId: string | null;
}

export interface CallSent {
  readonly body?: unknown;
  readonly files?: readonly { readonly name: string; readonly data: Uint8Array }[];
  /** In place of the bot's. Null: none, as with the token of an interaction, which is in the address. */
  readonly token?: string | null;
}

export interface CallAnswer {
  /** 0 where nothing came. */
  readonly status: number;
  /** Undefined where it is no JSON. */
  readonly json: unknown;
  /** In a few words. */
  readonly told: string;
}

/** Makes one call. It does not reject. */
export type MakeCall = (method: string, path: string, sent?: CallSent) => Promise<CallAnswer>;

/** Longest that a call may take, in ms. */
const WITHIN = 15_000;
/** Of what a server says, in characters. */
const MOST_TOLD = 120;

/** @throws AppError where an address is not of this machine: a list of calls is no way to treat somebody else's server. */
export function onlyLoopback(address: string, option: string): void {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  if (!/^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(host))
    throw new AppError(
      'bad-usage',
      `${option} takes an address of this machine, such as http://127.0.0.1:3001/api.`,
    );
}

/** Makes calls of a server's API, as discord.js does. */
export function callsOf({ api, token }: Pick<AskedServer, 'api' | 'token'>): MakeCall {
  return async (method, path, { body, files = [], token: other = token } = {}) => {
    try {
      const response = await fetch(`${api}/v10${path}`, {
        method,
        headers: {
          'User-Agent': 'DiscordBot (https://discord.js.org, 2)',
          ...(other === null ? {} : { Authorization: `Bot ${other}` }),
          ...(body === undefined || files.length > 0 ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined
          ? {}
          : { body: files.length > 0 ? formOf(body, files) : JSON.stringify(body) }),
        signal: AbortSignal.timeout(WITHIN),
      });
      const text = await response.text();
      const json = readJson(text);
      const told = `${response.status} ${(response.ok ? '' : text).replaceAll(/\s+/g, ' ')}`;
      return { status: response.status, json, told: hidden(told, token).slice(0, MOST_TOLD).trim() };
    } catch (error) {
      const told = error instanceof Error ? error.message : 'nothing came';
      return { status: 0, json: undefined, told: hidden(told, token).slice(0, MOST_TOLD) };
    }
  };
}

function formOf(body: unknown, files: NonNullable<CallSent['files']>): FormData {
  const form = new FormData();
  form.set('payload_json', JSON.stringify(body));
  for (const [at, { name, data }] of files.entries())
    form.set(`files[${at}]`, new Blob([Buffer.from(data)]), name);
  return form;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hidden(text: string, token: string): string {
  return text.replaceAll(token, '…');
}

/** What came of a call that is to be taken, and how Discord would have answered it. */
export function taken(what: string, { status, told }: CallAnswer, isAsDiscord = true): CheckedCall {
  const isTaken = status >= 200 && status < 300 && isAsDiscord;
  return {
    what,
    isTaken,
    came: isTaken || isAsDiscord || status >= 300 ? told : `${told}: not as Discord does`,
  };
}
