/** A slot that holds no string. */
const FREE = 0;
/** Letters that are given to one call, which takes some 10,000s. */
const AT_ONCE = 1000;
/** That of FNV-1a. */
const MULTIPLIER = 0x01000193;

/**
 * Strings by number in columns: some thirty bytes a string beside its letters, where objects take several times as many. Only grows. A
 * number is given with its string, by whoever counts them; there may be gaps.
 */
export class StringTable {
  /** UTF-16 code units of all of them, end to end. */
  #units: Uint16Array = new Uint16Array(4096);
  #end = 0;
  /** By number: where each begins and ends; both 0 where there is none. */
  #from: Uint32Array = new Uint32Array(512);
  #to: Uint32Array = new Uint32Array(512);
  /** Numbers plus one, each in the first free place behind where its hash points; twice as many places as strings at least. */
  #slots: Uint32Array = new Uint32Array(1024);
  #count = 0;
  #size = 0;

  /** One above the highest number. */
  get size(): number {
    return this.#size;
  }

  /** Gives a string its number; neither may be there yet. */
  set(number: number, text: string): void {
    this.#makeRoom(number, text.length);
    this.#from[number] = this.#end;
    for (let at = 0; at < text.length; at += 1) this.#units[this.#end + at] = text.charCodeAt(at);
    this.#end += text.length;
    this.#to[number] = this.#end;
    this.#size = Math.max(this.#size, number + 1);
    this.#slots[this.#freeSlot(this.#hashAt(number))] = number + 1;
    this.#count += 1;
    if (this.#count * 2 > this.#slots.length) this.#hashAnew();
  }

  /** Gives a string the next number, or the one that it has. */
  add(text: string): number {
    const known = this.numberOf(text);
    if (known !== undefined) return known;
    const number = this.#size;
    this.set(number, text);
    return number;
  }

  numberOf(text: string): number | undefined {
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(text) & mask; ; slot = (slot + 1) & mask) {
      const held = this.#slots[slot] ?? FREE;
      if (held === FREE) return undefined;
      if (this.#is(held - 1, text)) return held - 1;
    }
  }

  /** Empty where there is none. */
  textOf(number: number): string {
    const units = this.#units.subarray(this.#from[number] ?? 0, this.#to[number] ?? 0);
    if (units.length <= AT_ONCE) return String.fromCharCode(...units);
    return Array.from(units, (unit) => String.fromCharCode(unit)).join('');
  }

  /** First and last code unit of a string; 0 where it has none. */
  firstOf(number: number): number {
    const from = this.#from[number] ?? 0;
    return from < (this.#to[number] ?? 0) ? (this.#units[from] ?? 0) : 0;
  }

  lastOf(number: number): number {
    const to = this.#to[number] ?? 0;
    return (this.#from[number] ?? 0) < to ? (this.#units[to - 1] ?? 0) : 0;
  }

  /** Less than 0 where the one stands before the other in the order of code units, as JavaScript sorts strings. */
  compare(one: number, other: number): number {
    const [from, otherFrom] = [this.#from[one] ?? 0, this.#from[other] ?? 0];
    const [length, otherLength] = [(this.#to[one] ?? 0) - from, (this.#to[other] ?? 0) - otherFrom];
    for (let at = 0; at < length && at < otherLength; at += 1) {
      const difference = (this.#units[from + at] ?? 0) - (this.#units[otherFrom + at] ?? 0);
      if (difference !== 0) return difference;
    }
    return length - otherLength;
  }

  /** The same of a string and a text, of which no more than the text's length is looked at. */
  compareBeginning(number: number, text: string): number {
    const from = this.#from[number] ?? 0;
    const length = (this.#to[number] ?? 0) - from;
    for (let at = 0; at < text.length; at += 1) {
      if (at === length) return -1;
      const difference = (this.#units[from + at] ?? 0) - text.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  #is(number: number, text: string): boolean {
    const from = this.#from[number] ?? 0;
    if ((this.#to[number] ?? 0) - from !== text.length) return false;
    for (let at = 0; at < text.length; at += 1)
      if (this.#units[from + at] !== text.charCodeAt(at)) return false;
    return true;
  }

  #freeSlot(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== FREE) slot = (slot + 1) & mask;
    return slot;
  }

  #hashAnew(): void {
    const held = this.#slots.filter((number) => number !== FREE);
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (const number of held) this.#slots[this.#freeSlot(this.#hashAt(number - 1))] = number;
  }

  #hashAt(number: number): number {
    let hash = 0;
    const to = this.#to[number] ?? 0;
    for (let at = this.#from[number] ?? 0; at < to; at += 1)
      hash = Math.imul(hash ^ (this.#units[at] ?? 0), MULTIPLIER);
    return mixed(hash);
  }

  #makeRoom(number: number, letters: number): void {
    if (this.#end + letters > this.#units.length) {
      const larger = new Uint16Array(Math.max(this.#units.length * 1.5, this.#end + letters));
      larger.set(this.#units);
      this.#units = larger;
    }
    if (number >= this.#from.length) {
      const size = Math.max(Math.ceil(this.#from.length * 1.5), number + 1);
      this.#from = grown(this.#from, size);
      this.#to = grown(this.#to, size);
    }
  }
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), MULTIPLIER);
  return mixed(hash);
}

/** Its lowest bits, of which alone a place is made, then depend on all of them. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (once ^ (once >>> 13)) >>> 0;
}

function grown(numbers: Uint32Array, size: number): Uint32Array {
  const larger = new Uint32Array(size);
  larger.set(numbers);
  return larger;
}
