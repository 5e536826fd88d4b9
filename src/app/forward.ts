/** An interface of asynchronous methods. */
export type AsyncMethods<T> = { readonly [M in keyof T]: (...args: never[]) => Promise<unknown> };

/** Rooms of asynchronous methods. */
export type Rooms<T> = { readonly [R in keyof T]: AsyncMethods<T[R]> };

/*
 * What a forwarded method is declared to give is believed: these two are the only places where that is so, for `call`
 * to keep. Names are found when they are asked for, so the results can be called, but not spread.
 */

/** An interface whose every method is carried out by `call`, which is told its name and arguments. */
export function forwarding<T extends AsyncMethods<T>>(
  call: (method: string, args: readonly unknown[]) => Promise<unknown>,
): T {
  return byName(
    (method) =>
      (...args: readonly unknown[]) =>
        call(method, args),
  );
}

/** The same for rooms of methods. */
export function forwardingRooms<T extends Rooms<T>>(
  call: (room: string, method: string, args: readonly unknown[]) => Promise<unknown>,
): T {
  return byName((room) => forwarding((method, args) => call(room, method, args)));
}

/** Rooms that are still being loaded, to be called at once: what is called before they are there waits for them. */
export function loadedLater<T extends object & Rooms<T>>(loaded: Promise<T>): T {
  return forwardingRooms(async (room, method, args) => callIn(await loaded, room, method, args));
}

/**
 * Carries out a call on the room of that name.
 * @throws TypeError where there is none, or it has no such method
 */
export async function callIn(
  rooms: object,
  room: string,
  method: string,
  args: readonly unknown[],
): Promise<unknown> {
  const found: unknown = Reflect.get(rooms, room);
  if (typeof found !== 'object' || found === null) throw new TypeError(`There is no room "${room}".`);
  return callOn(found, method, args);
}

/**
 * Carries out a call on an object that has the method.
 * @throws TypeError where it has none of that name
 */
export async function callOn(target: object, method: string, args: readonly unknown[]): Promise<unknown> {
  const carriedOut: unknown = Reflect.get(target, method);
  if (typeof carriedOut !== 'function') throw new TypeError(`There is no method "${method}" to call.`);
  return await Reflect.apply(carriedOut, target, [...args]);
}

/** An object that has whatever is asked of it by name. */
function byName(member: (name: string) => unknown) {
  // Without a prototype, so that nothing else is found; an object with a `then` would be taken for a promise.
  return new Proxy(Object.create(null), {
    get: (_target, name) => (typeof name === 'symbol' || name === 'then' ? undefined : member(name)),
  });
}
