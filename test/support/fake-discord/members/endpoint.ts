import { generateKeyPairSync, sign } from 'node:crypto';
import { InteractionType } from 'discord-api-types/v10';
import type { Clock } from '../clock.js';
import { userPayload, type Identity } from '../identity.js';
import type { Json } from '../limits/problem.js';
import { readBytes } from '../rest/body.js';
import { acknowledge, type InteractionSetting, type Live } from '../rest/interactions.js';

/** Headers of a signed request, and what was signed. */
export interface SignedPost {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The application's key. */
export interface Signer {
  /** In hexadecimal. */
  readonly publicKey: string;
  /** `seconds`: the time that is signed, since 1970. */
  sign(body: string, seconds: number): SignedPost;
}

export function createSigner(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return {
    publicKey: Buffer.from(x, 'base64url').toString('hex'),
    sign(body, seconds) {
      const timestamp = String(Math.floor(seconds));
      const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'Discord-Interactions/1.0 (+https://discord.com)',
        'x-signature-ed25519': signature,
        'x-signature-timestamp': timestamp,
      };
      return { headers, body };
    },
  };
}

/** Where interactions go over HTTP. */
export interface Endpoint {
  set(url: string): Promise<void>;
  /** Sends an interaction, and takes what is answered for its first response. Never rejects. */
  send(url: string, payload: Json, live: Live): Promise<void>;
}

export interface EndpointSetting {
  readonly identity: Identity;
  readonly signer: Signer;
  readonly clock: Clock;
  readonly interactions: InteractionSetting;
  readonly nextId: () => string;
}

export function createEndpoint({ identity, signer, clock, interactions, nextId }: EndpointSetting): Endpoint {
  const post = (url: string, signed: SignedPost): Promise<Response> =>
    fetch(url, { method: 'POST', headers: signed.headers, body: signed.body });
  const signed = (payload: Json): SignedPost => signer.sign(JSON.stringify(payload), clock.now() / 1000);

  return {
    async set(url) {
      const id = nextId();
      const ping = {
        id,
        token: `ping-token-${id}`,
        application_id: identity.applicationId,
        type: InteractionType.Ping,
        user: userPayload(identity.userId, 'owner'),
        entitlements: [],
        authorizing_integration_owners: {},
        version: 1,
      };
      const right = await post(url, signed(ping));
      const told: unknown = await right.json();
      if (right.status !== 200 || JSON.stringify(told) !== '{"type":1}') {
        throw new Error(`The endpoint did not answer PING: ${right.status} ${JSON.stringify(told)}`);
      }
      const { headers, body } = signed({ ...ping, id: nextId() });
      const wrong = await post(url, { headers, body: `${body} ` });
      if (wrong.status !== 401) throw new Error(`The endpoint took a forged request: ${wrong.status}`);
      identity.endpoint = url;
    },
    async send(url, payload, live) {
      try {
        const response = await post(url, signed(payload));
        const bytes = Buffer.from(await response.arrayBuffer());
        if (response.status !== 200) {
          live.settle(new Error(`The endpoint answered ${response.status}: ${bytes.toString('utf8')}`));
          return;
        }
        const { json, files } = await readBytes(bytes, response.headers.get('content-type') ?? '');
        const arrival = {
          method: 'POST',
          path: `/interactions/${live.id}/${live.token}/callback`,
          query: new URLSearchParams(),
          authorized: true,
          mayAskAgain: false,
          json,
          files,
        };
        const { status } = acknowledge(live, arrival, interactions);
        if (status >= 400) live.settle(new Error(`The response was refused: ${status}`));
      } catch (error) {
        live.settle(error instanceof Error ? error : new Error(String(error)));
      }
    },
  };
}
