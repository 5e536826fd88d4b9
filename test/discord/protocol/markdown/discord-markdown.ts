/** What a reader of Discord would see of a text, and what markup made it so. */
export interface Seen {
  readonly text: string;
  /** Kinds of markup met (`strong`, `quote`, `mention`, …), in order. */
  readonly marks: readonly string[];
  /** Texts shown in bold, and addresses of links, in order. */
  readonly bold: readonly string[];
  readonly links: readonly string[];
}

const blockRules: readonly (readonly [string, RegExp])[] = [
  ['quote', /^>>> |^> /],
  ['subtext', /^-# /],
  ['heading', /^#{1,3} +(?=\S)/],
  ['list', /^ *(?:[-*+]|\d+\.) +(?=\S)/],
];

/** The rules of Discord's client, in its order; where it is unclear, the greedier reading. */
const inlineRules: readonly (readonly [string, RegExp])[] = [
  ['escape', /^\\([^0-9A-Za-z\s])/u],
  ['link', /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:[^\s\\]|\\.)*?)>?\s*\)/],
  ['url', /^<?https?:\/\/[^\s<]+[^<.,:;"')\]\s]/],
  ['mention', /^(?:<@[!&]?\d+>|<#\d+>|<id:\w+>|<\/[^:>]+:\d+>|@everyone|@here)/],
  ['timestamp', /^<t:-?\d+(?::\w)?>/],
  ['emoji', /^(?:<a?:\w+:\d+>|:\w+:)/],
  ['strong', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/],
  ['underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/],
  ['emphasis', /^_((?:__|\\[\s\S]|[^\\_])+?)_\b|^\*(?=\S)((?:\*\*|\\[\s\S]|[^*\\])+?)\*(?!\*)/],
  ['strike', /^~~([\s\S]+?)~~/],
  ['spoiler', /^\|\|([\s\S]+?)\|\|/],
  ['code', /^(?:`+)([\s\S]*?[^`])`+(?!`)/],
];

interface Collected {
  marks: string[];
  bold: string[];
  links: string[];
}

/** @param inLink in the label of a masked link, where Discord shows the backslashes of escapes */
function readInline(markup: string, into: Collected, inLink = false): string {
  let text = '';
  let rest = markup;
  const rules = inlineRules.filter(([kind]) => !inLink || kind !== 'escape');
  while (rest !== '') {
    const found = rules
      .map(([kind, rule]) => ({ kind, match: rule.exec(rest) }))
      .find(({ match }) => match !== null);
    const whole = found?.match?.[0] ?? rest.charAt(0);
    const inner = found?.match?.[1] ?? found?.match?.[2] ?? whole;
    if (found === undefined) text += whole;
    else if (found.kind === 'escape') text += inner;
    else {
      into.marks.push(found.kind);
      if (found.kind === 'link') into.links.push(found.match?.[2] ?? '');
      const shown =
        found.kind === 'code'
          ? inner
          : readInline(inner === whole ? '' : inner, into, inLink || found.kind === 'link');
      if (found.kind === 'strong') into.bold.push(shown);
      text += inner === whole ? whole : shown;
    }
    rest = rest.slice(whole.length);
  }
  return text;
}

function stripBlockMarks(line: string, into: Collected): string {
  for (const [kind, rule] of blockRules) {
    const mark = rule.exec(line)?.[0];
    if (mark === undefined) continue;
    into.marks.push(kind);
    return stripBlockMarks(line.slice(mark.length), into);
  }
  return line;
}

/** Reads markdown as Discord's client does, as far as our replies and attacks on them go. */
export function seenInDiscord(markup: string): Seen {
  const into: Collected = { marks: [], bold: [], links: [] };
  const lines = markup.split('\n').map((line) => stripBlockMarks(line, into));
  return { text: readInline(lines.join('\n'), into), ...into };
}
