/** Streams of term numbers, kept end to end in one block of memory. */
export class StreamStore {
  #numbers = new Uint32Array(1024);
  #length = 0;
  readonly #starts: number[] = [0];

  /** Adds the stream of the next ordinal. */
  add(stream: ArrayLike<number>): void {
    if (this.#length + stream.length > this.#numbers.length) {
      const larger = new Uint32Array(Math.max(this.#numbers.length * 2, this.#length + stream.length));
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers.set(stream, this.#length);
    this.#length += stream.length;
    this.#starts.push(this.#length);
  }

  /** The stream of an ordinal, a view that must not be written to; empty for an unknown one. */
  of(ordinal: number): Uint32Array {
    return this.#numbers.subarray(
      this.#starts[ordinal] ?? 0,
      this.#starts[ordinal + 1] ?? this.#starts[ordinal] ?? 0,
    );
  }

  /** Lets go of memory that growing took in advance. */
  trim(): void {
    this.#numbers = this.#numbers.slice(0, this.#length);
  }

  /** Terms of all streams together. */
  get length(): number {
    return this.#length;
  }
}
