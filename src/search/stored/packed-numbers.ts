/*
 * Whole numbers from 0 as bytes, seven bits at a time, the last of them without the highest bit: small ones, which most are, take one byte.
 */

/** Writes numbers, and bytes between them. */
export class NumberWriter {
  #bytes = Buffer.allocUnsafe(256);
  #end = 0;

  /** @param number below 2^32 */
  put(number: number): this {
    this.#makeRoom(5);
    let rest = number;
    while (rest > 0x7f) {
      this.#bytes[this.#end] = (rest & 0x7f) | 0x80;
      this.#end += 1;
      rest >>>= 7;
    }
    this.#bytes[this.#end] = rest;
    this.#end += 1;
    return this;
  }

  /** How many, and each. */
  putAll(numbers: ArrayLike<number>): this {
    this.put(numbers.length);
    for (let at = 0; at < numbers.length; at += 1) this.put(numbers[at] ?? 0);
    return this;
  }

  /** How many, and of each the difference from the one before: they ascend. */
  putAscending(numbers: ArrayLike<number>): this {
    this.put(numbers.length);
    let before = 0;
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? 0;
      this.put(number - before);
      before = number;
    }
    return this;
  }

  /** How many, and each, of numbers that may be below 0. */
  putSigned(numbers: ArrayLike<number>): this {
    this.put(numbers.length);
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? 0;
      this.put(((number << 1) ^ (number >> 31)) >>> 0);
    }
    return this;
  }

  /** How long it is in bytes, and its letters. */
  putText(text: string): this {
    return this.putBytes(Buffer.from(text));
  }

  /** How many, and the bytes. */
  putBytes(bytes: Uint8Array): this {
    this.put(bytes.length);
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#end);
    this.#end += bytes.length;
    return this;
  }

  /** All that was written. */
  written(): Uint8Array {
    return Buffer.from(this.#bytes.subarray(0, this.#end));
  }

  #makeRoom(more: number): void {
    if (this.#end + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#end + more));
    larger.set(this.#bytes.subarray(0, this.#end));
    this.#bytes = larger;
  }
}

/** Reads what was written so, in the same order. Behind the end everything is 0. */
export class NumberReader {
  readonly #bytes: Buffer;
  #at: number;

  /** @param from where it begins */
  constructor(bytes: Uint8Array, from = 0) {
    this.#bytes = Buffer.isBuffer(bytes)
      ? bytes
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = from;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  next(): number {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at] ?? 0;
      this.#at += 1;
      number |= (byte & 0x7f) << shift;
      if (byte < 0x80) return number >>> 0;
    }
  }

  all(): Uint32Array {
    const numbers = new Uint32Array(this.#count());
    for (let at = 0; at < numbers.length; at += 1) numbers[at] = this.next();
    return numbers;
  }

  /** The same as a plain list. */
  list(): number[] {
    const numbers: number[] = [];
    for (let left = this.#count(); left > 0; left -= 1) numbers.push(this.next());
    return numbers;
  }

  ascending(): Uint32Array {
    const numbers = new Uint32Array(this.#count());
    let number = 0;
    for (let at = 0; at < numbers.length; at += 1) numbers[at] = number += this.next();
    return numbers;
  }

  signed(): Int32Array {
    const numbers = new Int32Array(this.#count());
    for (let at = 0; at < numbers.length; at += 1) {
      const number = this.next();
      numbers[at] = (number >>> 1) ^ -(number & 1);
    }
    return numbers;
  }

  text(): string {
    const length = this.next();
    const text = this.#bytes.toString('utf8', this.#at, this.#at + length);
    this.#at += length;
    return text;
  }

  bytes(): Uint8Array {
    const length = this.next();
    const bytes = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return bytes;
  }

  /** Passes bytes over. @returns where they begin */
  skipBytes(): number {
    const length = this.next();
    const from = this.#at;
    this.#at += length;
    return from;
  }

  /** Every number takes a byte at least: what is damaged does not take memory. */
  #count(): number {
    return Math.min(this.next(), Math.max(0, this.#bytes.length - this.#at));
  }
}
