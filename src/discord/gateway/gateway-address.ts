/** A gateway's address without query and fragment; null where the text is none that a WebSocket can go to. */
export function gatewayAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, host, pathname } = new URL(text);
  if (protocol !== 'ws:' && protocol !== 'wss:') return null;
  return `${protocol}//${host}${pathname}`;
}

/** Host and port, as the log may name them. */
export function hostOf(address: string): string {
  return new URL(address).host;
}
