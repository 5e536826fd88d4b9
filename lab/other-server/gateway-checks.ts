import { GatewayOpcodes } from 'discord-api-types/v10';
import * as z from 'zod';
import { onlyLoopback, type AskedServer, type CheckedCall, type MakeCall } from './checked-call.js';
import { openGateway, type GatewayFrame, type GatewaySession } from './gateway-session.js';

const bot = z.looseObject({ url: z.string() });
const ready = z.looseObject({ session_id: z.string(), resume_gateway_url: z.string().optional() });

/** As plain numbers, since a server may send any. */
const OP: Readonly<Record<'hello' | 'acknowledged' | 'invalid', number>> = {
  hello: GatewayOpcodes.Hello,
  acknowledged: GatewayOpcodes.HeartbeatAck,
  invalid: GatewayOpcodes.InvalidSession,
};
/** How the gateway ends what has a wrong token. */
const WRONG_TOKEN = 4004;

export const isHello = ({ op }: GatewayFrame): boolean => op === OP.hello;
export const isReady = ({ t }: GatewayFrame): boolean => t === 'READY';

/** Where the gateway is: as it was told, or as the server says. Null where it says nothing that can be used. */
export async function gatewayOf({ gateway }: AskedServer, call: MakeCall): Promise<string | null> {
  const address = gateway ?? bot.safeParse((await call('GET', '/gateway/bot')).json).data?.url ?? null;
  if (address !== null) onlyLoopback(address.replace(/^ws/, 'http'), 'The gateway');
  return address;
}

/** What Parley asks of the gateway: a login, a heartbeat, a session taken up again, and that a wrong token is told of. */
export async function* checkGateway(server: AskedServer, address: string): AsyncGenerator<CheckedCall> {
  const first = openGateway(address);
  yield step('the gateway greets', await first.next(isHello));
  first.identify(server.token);
  const login = await first.next(isReady);
  yield step('logging in', login);
  first.send(GatewayOpcodes.Heartbeat, null);
  yield step('a heartbeat is acknowledged', await first.next(({ op }) => op === OP.acknowledged));
  const session = typeof login === 'string' ? null : (ready.safeParse(login.d).data ?? null);
  // Not in order, so that it may be taken up.
  first.close(4900);
  if (session !== null && typeof login !== 'string') {
    const next = openGateway(session.resume_gateway_url ?? address);
    await next.next(isHello);
    next.send(GatewayOpcodes.Resume, {
      token: server.token,
      session_id: session.session_id,
      seq: login.s ?? 0,
    });
    const resumed = await next.next(({ t, op }) => t === 'RESUMED' || op === OP.invalid);
    const isTaken = typeof resumed !== 'string' && resumed.t === 'RESUMED';
    yield { what: 'taking up a session', isTaken, came: toldOf(resumed) };
    next.close();
  }
  yield await wrongToken(openGateway(address));
}

async function wrongToken(session: GatewaySession): Promise<CheckedCall> {
  await session.next(isHello);
  session.identify('MQ.wrong.token');
  const came = await session.next(isReady);
  session.close();
  const isTaken = typeof came === 'string' && came.includes(`closed with ${WRONG_TOKEN}`);
  return { what: `a wrong token is closed with ${WRONG_TOKEN}`, isTaken, came: toldOf(came) };
}

function step(what: string, came: GatewayFrame | string): CheckedCall {
  return { what, isTaken: typeof came !== 'string', came: toldOf(came) };
}

function toldOf(came: GatewayFrame | string): string {
  return typeof came === 'string' ? came : (came.t ?? `op ${came.op}`);
}
