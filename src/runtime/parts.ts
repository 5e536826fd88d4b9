/** Sends a long list in parts, so that the other side never takes long over one, and others have their turn between. */
export async function sendInParts<T>(
  list: readonly T[],
  send: (part: readonly T[], last: boolean) => void,
  yieldTurn: () => Promise<void>,
): Promise<void> {
  for (let from = 0; ; from += PART) {
    const last = from + PART >= list.length;
    send(list.slice(from, from + PART), last);
    if (last) return;
    await yieldTurn();
  }
}

/** Items a message carries: articles of ordinary length take a few milliseconds. */
const PART = 250;
