/** What came of one kind of fault. */
export interface FaultCount {
  /** The fault, in words. */
  readonly fault: string;
  /** Things that members asked for or did. */
  readonly asked: number;
  /** Of these, what was answered with one message. */
  readonly once: number;
  /** Of these, what nothing came of in the 3 s that Discord waits, which it tells the member: the service has promised nothing. */
  readonly unanswered: number;
  /** What was acknowledged, or promised, and came to nothing. */
  readonly lost: number;
  /** What was shown, or done, more than once. */
  readonly doubled: number;
  /** What members saw, each with how often. */
  readonly saw: ReadonlyMap<string, number>;
  /** What else belongs to it, such as how often the fault was met. */
  readonly note: string;
}

/** How often each word stands in a list. */
export function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const COLUMNS = ['fault', 'asked', 'once', 'nothing', 'lost', 'doubled', 'what members saw', 'beside'];

/** Head of a table in Markdown. */
export function tableHead(): string {
  return line(COLUMNS) + line(COLUMNS.map(() => '---'));
}

/** Its line of one kind. */
export function tableLine({ fault, asked, once, unanswered, lost, doubled, saw, note }: FaultCount): string {
  const seen = [...saw]
    .toSorted((a, b) => b[1] - a[1])
    .map(([what, count]) => `${what} ${count}`)
    .join('; ');
  return line([fault, ...[asked, once, unanswered, lost, doubled].map(String), seen, note]);
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}
