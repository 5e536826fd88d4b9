/**
 * Work that is never done twice at once: what is asked for while it runs comes once more behind it. Never rejects; `failed`
 * is told the cause, and the next call begins anew.
 */
export function oneAtATime(work: () => Promise<void>, failed: (cause: unknown) => void): () => Promise<void> {
  let running = false;
  let again = false;
  return async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        await work();
      } while (again);
    } catch (cause) {
      failed(cause);
    } finally {
      running = false;
    }
  };
}
