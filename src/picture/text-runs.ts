/** Families of the bundled fonts, by the script they are for. */
export const families = {
  latin: 'Noto Sans',
  arabic: 'Noto Sans Arabic',
  hebrew: 'Noto Sans Hebrew',
} as const;

type Script = keyof typeof families;

/** Controls that order what stands between them from right to left (UAX #9); invisible. */
const rightToLeftIsolate = '\u2067';
const popIsolate = '\u2069';

const STRETCHES =
  /(?<arabic>\p{Script=Arabic}[\p{Script=Arabic}\p{M}]*)|(?<hebrew>\p{Script=Hebrew}[\p{Script=Hebrew}\p{M}]*)|[^\p{Script=Arabic}\p{Script=Hebrew}]+/gu;
const STRONG = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** What XML 1.0 cannot hold, and what reorders the text around it. */
const UNDRAWABLE = /[\p{Cc}\uFFFE\uFFFF\u202A-\u202E\uFEFF]/gu;
const ISOLATES = /[\u200E\u200F\u061C\u2066-\u2069]/gu;

/** Text of the interface as it can be drawn: whole characters on one line. Its marks of direction stay. */
export function drawable(text: string): string {
  return text.toWellFormed().replaceAll(UNDRAWABLE, ' ').replaceAll(/\s+/g, ' ').trim();
}

/** Somebody's words as they can be drawn, without marks of direction. Nothing a reader could see is changed. */
export function drawableQuote(text: string): string {
  return drawable(text.replaceAll(ISOLATES, ''));
}

/** Whether a text runs from right to left, by its first letter. */
export function runsRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(STRONG.exec(text)?.[0] ?? '');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A line of drawable text as the content of an SVG `text`, each script in the font that has it. */
export function toRuns(line: string, rightToLeft: boolean): string {
  let script: Script = 'latin';
  const runs = [...line.matchAll(STRETCHES)].map(({ 0: stretch, groups }) => {
    if (groups?.['arabic'] !== undefined) script = 'arabic';
    else if (groups?.['hebrew'] !== undefined) script = 'hebrew';
    // Figures and signs beside a script are drawn with it: the fonts differ in weight and height.
    else if (STRONG.test(stretch) || !rightToLeft) script = 'latin';
    else if (script === 'latin') script = scriptOf(line);
    const text = escaped(stretch);
    return script === 'latin' ? text : `<tspan font-family="${families[script]}">${text}</tspan>`;
  });
  return rightToLeft ? rightToLeftIsolate + runs.join('') + popIsolate : runs.join('');
}

function scriptOf(line: string): Script {
  if (/\p{Script=Arabic}/u.test(line)) return 'arabic';
  return /\p{Script=Hebrew}/u.test(line) ? 'hebrew' : 'latin';
}
