import { isReadable, type SentenceWords } from '../../../sentence-words.js';

/** Which words of a sentence stand in quotation marks, and whether the quotation is still open behind it. */
export interface QuotedStretch {
  readonly tokens: readonly boolean[];
  readonly open: boolean;
}

const MARK = /["“”]/u;

/** @param open whether a quotation that started in an earlier sentence goes on */
export function readQuotations({ text, tokens, start, end }: SentenceWords, open: boolean): QuotedStretch {
  // Where the quotation of one that is not read ends is anybody's guess.
  if (!isReadable({ start, end })) return { tokens: [], open: false };
  // Most sentences have no mark at all.
  if (!MARK.test(text.slice(start, end))) return { tokens: open ? tokens.map(() => true) : [], open };
  let quoted = open;
  let from = start;
  const all = tokens.map((token) => {
    quoted = afterMarks(text.slice(from, token.start), quoted);
    from = token.end;
    return quoted;
  });
  return { tokens: all, open: afterMarks(text.slice(from, end), quoted) };
}

function afterMarks(gap: string, open: boolean): boolean {
  let quoted = open;
  for (const mark of gap) {
    if (mark === '“') quoted = true;
    else if (mark === '”') quoted = false;
    else if (mark === '"') quoted = !quoted;
  }
  return quoted;
}
