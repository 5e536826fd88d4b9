/** Elements that stand open while a page is read from its beginning to its end. */
export interface OpenElements {
  /** Opens one within those that stand open, of which some end by that. Those without content stay shut. */
  open(name: string): void;
  /** Closes the innermost of a name, with all within it; false where none stands open. */
  close(name: string): boolean;
  /** How many stand within one another. */
  depth(): number;
}

const PARAGRAPH: ReadonlySet<string> = new Set(['p']);
const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));
/** What ends right before an element that begins, by the name of that one, as the parser has it. */
const ENDS_BEFORE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...[
    'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6',
    'header hr main nav ol p pre section table ul',
  ]
    .flatMap((names) => names.split(' '))
    .map((name) => [name, PARAGRAPH] as const),
  ['li', setOf('li')],
  ['dt', setOf('dt dd')],
  ['dd', setOf('dt dd')],
  ['tr', setOf('tr th td')],
  ['th', setOf('th')],
  ['td', setOf('thead th td')],
  ['tbody', setOf('thead tbody')],
  ['tfoot', setOf('thead tbody')],
  ['rt', setOf('rt rp')],
  ['rp', setOf('rt rp')],
  ['button', setOf('button datalist')],
  ['optgroup', setOf('optgroup')],
]);

/**
 * Keeps count of what stands open, as the parser does: its work at each tag grows with how many that are. The work here
 * is the same at each, however many.
 */
export function createOpenElements(): OpenElements {
  const stack: string[] = [];
  const counts = new Map<string, number>();
  const pop = (): string | undefined => {
    const name = stack.pop();
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 1) - 1);
    return name;
  };
  return {
    open(name) {
      const ended = ENDS_BEFORE.get(name);
      while (ended?.has(stack.at(-1) ?? '') === true) pop();
      stack.push(name);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    close(name) {
      if ((counts.get(name) ?? 0) === 0) return false;
      while (pop() !== name);
      return true;
    },
    depth: () => stack.length,
  };
}
