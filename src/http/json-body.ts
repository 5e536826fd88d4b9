/** A body as JSON in UTF-8, whatever its content type says; null where it is none. */
export function parseJsonBody(bytes: ArrayBuffer): { readonly value: unknown } | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { value };
  } catch (error) {
    // Not UTF-8, or not JSON; anything else is a fault of ours.
    if (error instanceof TypeError || error instanceof SyntaxError) return null;
    throw error;
  }
}
