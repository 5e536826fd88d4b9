/** What was asked of a store, kept for when it is asked again; of so many things, those that were asked last. */
export class KeptAnswers<Found> {
  readonly #most: number;
  readonly #kept = new Map<string, Found>();

  constructor(most: number) {
    this.#most = most;
  }

  /** What `ask` gives, or gave for the same key. What fails is asked again. */
  async of(key: string, ask: () => Promise<Found>): Promise<Found> {
    const known = this.#kept.get(key);
    const found = known ?? (await ask());
    this.#kept.delete(key);
    this.#kept.set(key, found);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return found;
  }
}
