import { packOf } from '../language/languages.js';

export type Direction = 'ltr' | 'rtl';

/** Sets the base direction of a line from its start; invisible. */
const rightToLeftMark = '\u200F';
/** First strong isolate: what stands between takes its direction from its own first letter and moves nothing around it. */
const isolate = '\u2068';
const popIsolate = '\u2069';

/** Letters and marks that give a direction (the strong classes of UAX #9), and the controls that open and close runs. */
const meaningful = /[\p{L}\u200E\u200F\u061C\u2066-\u2069\u202A-\u202E]/gu;
const rightToLeft = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const isolateOpener = /[\u2066-\u2068]/;
const embedding = /[\u202A-\u202E]/;

/** Code units of what does not run from left to right, and of every control; without them a line needs no reading. */
const turning = /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uD800-\uFFFF]/;
const letter = /\p{L}/u;

/** Of a message's markup: code in backticks, and the addresses of masked links. */
const code = /(?<!\\)`[^`\n]+`/g;
const address = /\]\(<[^>]*>\)/g;

/** Which way the interface runs in a language; the tag is BCP 47. */
export function directionOf(language: string): Direction {
  return packOf(language).script.direction;
}

interface DirectionalText {
  /** Of the first strong letter outside isolates (rule P2 of UAX #9); null without one. */
  readonly base: Direction | null;
  /** Of the first strong letter anywhere. */
  readonly first: Direction | null;
  readonly has: ReadonlySet<Direction>;
  /** Isolates left open, and closers that close nothing here but would close one outside. */
  readonly open: number;
  readonly stray: number;
  /** Whether an embedding or override stands outside isolates. */
  readonly embeds: boolean;
}

function directionalRuns(line: string): DirectionalText {
  if (!turning.test(line)) {
    const only = letter.test(line) ? 'ltr' : null;
    const has = new Set<Direction>(only === null ? [] : [only]);
    return { base: only, first: only, has, open: 0, stray: 0, embeds: false };
  }
  let base: Direction | null = null;
  let first: Direction | null = null;
  const has = new Set<Direction>();
  let [open, stray, embeds] = [0, 0, false];
  for (const [mark] of line.matchAll(meaningful)) {
    if (isolateOpener.test(mark)) open += 1;
    else if (mark === popIsolate) [open, stray] = open > 0 ? [open - 1, stray] : [0, stray + 1];
    else if (embedding.test(mark)) embeds ||= open === 0;
    else {
      const direction = rightToLeft.test(mark) ? 'rtl' : 'ltr';
      has.add(direction);
      first ??= direction;
      if (open === 0) base ??= direction;
    }
  }
  return { base, first, has, open, stray, embeds };
}

/** The text between isolates of our own, one more for each closer of its own, so that ours is the last to close. */
function enclosed(line: string, { open, stray }: DirectionalText): string {
  return isolate.repeat(stray + 1) + line + popIsolate.repeat(open + 1);
}

/** Each line is a paragraph to the bidirectional algorithm, and no run reaches past its end. */
function eachLine(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}

/**
 * Text as it may stand among other text: direction controls that it leaves open, or closes without having opened them,
 * are caught between isolates around it. Nothing inside changes; text without such controls comes back as it is.
 */
export function contained(text: string): string {
  return eachLine(text, (line) => {
    const reading = directionalRuns(line);
    return reading.open + reading.stray > 0 || reading.embeds ? enclosed(line, reading) : line;
  });
}

/**
 * Somebody's text (a title, a name, a question) for a line that runs in the direction `around`: between isolates where
 * it holds letters of the other direction, so that it neither is torn apart nor turns the line around. In a
 * right-to-left line digits are reason enough: behind an Arabic letter "2025-10-08" would read "08-10-2025".
 */
export function isolated(text: string, around: Direction): string {
  return eachLine(text, (line) => {
    const reading = directionalRuns(line);
    const foreign = around === 'ltr' ? reading.has.has('rtl') : reading.has.has('ltr') || /[0-9]/.test(line);
    return foreign ? enclosed(line, reading) : contained(line);
  });
}

/** What a line begins with whose words may all be somebody's text, so that it runs the interface's way nevertheless. */
export function lineStart(direction: Direction): string {
  return direction === 'rtl' ? rightToLeftMark : '';
}

/**
 * A line of a message's markup. One that runs from right to left gets a mark at its start where a left-to-right letter
 * comes first, and its code stands between isolates: `/ask` would otherwise read "ask/".
 */
export function directed(line: string): string {
  const visible = line.replaceAll(address, ']');
  if (directionalRuns(visible.replaceAll(code, '')).base !== 'rtl') return line;
  const marked = line.replaceAll(code, `${isolate}$&${popIsolate}`);
  return directionalRuns(visible).first === 'ltr' ? rightToLeftMark + marked : marked;
}

/**
 * A line of a quotation, which is a paragraph of its own: one that runs from right to left does so by marks around it
 * wherever it is shown. Its own characters stay as they are.
 */
export function directedQuote(line: string): string {
  const reading = directionalRuns(line);
  return reading.first === 'rtl' ? rightToLeftMark + enclosed(line, reading) : contained(line);
}
