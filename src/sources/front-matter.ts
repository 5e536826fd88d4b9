import { isMap, isScalar, LineCounter, parseDocument, visit, type Document, type YAMLParseError } from 'yaml';
import { lineAt } from './decode-text.js';
import { keysNotRead } from './keys-not-read.js';
import { MAX_FRONT_MATTER } from './reading-limits.js';
import { firstMistake, metadataSchema, NO_METADATA, type Metadata } from './metadata.js';
import { accepted, refuse, type ReadResult } from './reading.js';

/** A file in its front matter and the rest. */
export interface FrontMatter {
  readonly metadata: Metadata;
  readonly body: string;
  /** What of it was passed over, and may not have been meant to be. */
  readonly notes: readonly string[];
}

/** Keys that are read, and what was passed over. */
type ReadYaml = Omit<FrontMatter, 'body'>;

const FENCE = /^---[ \t]*\n/;
/** Empty lines before it are a slip, for a rule would have no line of keys behind it. */
const FENCE_BELOW = /^(?:[ \t]*\n)+---[ \t]*\n(?=(?:[ \t]*(?:#.*)?\n)*[\w-]+[ \t]*:(?:[ \t]|\n))/;
const CLOSING_FENCE = /^(?:---|\.\.\.)[ \t]*$/m;
/** A key and what stands behind it in its line. */
const VALUE = /^\s*(?:-\s+)?([\w-]{1,60}):[ \t]+(\S.*)$/;
/** What the parser cannot take for a text as it stands, though it was meant as one: it is no list, no map, and no whole quotation. */
const WHOLE = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[[^[\]]*\]?|\{[^{}]*\}?)\s*(?:#.*)?$/;
/** Longest value that is shown in a message. */
const SHOWN = 120;

/** Reads the YAML front matter of a file where it has any. */
export function readFrontMatter(file: string): ReadResult<FrontMatter> {
  const fence = FENCE.exec(file) ?? FENCE_BELOW.exec(file);
  if (fence === null) return accepted({ metadata: NO_METADATA, body: file, notes: [] });
  const opening = lineAt(file, fence[0].length) - 1;
  const rest = file.slice(fence[0].length);
  const closing = CLOSING_FENCE.exec(rest);
  if (closing === null) return refuse('front matter is not closed: a line with "---" is missing', opening);
  if (closing.index > MAX_FRONT_MATTER) return refuse('front matter is longer than 64 KiB', opening);
  const metadata = readYaml(rest.slice(0, closing.index));
  if (!metadata.ok) return { ...metadata, line: (metadata.line ?? 1) + opening };
  return accepted({ ...metadata.value, body: rest.slice(closing.index + closing[0].length) });
}

/** Reads the YAML; lines count from its first. */
function readYaml(yaml: string): ReadResult<ReadYaml> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const error = document.errors[0];
  if (error !== undefined) {
    const line = lineOfError(yaml, error);
    return refuse(`front matter: ${error.message}${hint(yaml, line)}`, line);
  }
  if (document.contents !== null && !isMap(document.contents)) {
    return refuse('front matter must be "key: value" lines', 1);
  }
  keepFiguresAsWritten(document);
  const plain = toPlainObject(document, yaml);
  if (!plain.ok) return plain;
  const parsed = metadataSchema.safeParse(plain.value);
  const notes = [...keysNotRead(plain.value), ...wordsNotRead(document)];
  if (parsed.success) return accepted({ metadata: parsed.data, notes });
  const { path, message } = firstMistake(parsed.error);
  const line = lineOfKey(document, lines, path);
  // A list in place of a text may be a title in brackets.
  const way = message.endsWith('must be text') ? hint(yaml, line, true) : '';
  return refuse(`front matter: ${message}${way}`, line);
}

/** A quotation that is never closed is found at the end; what is wrong is where it opens. */
function lineOfError(yaml: string, { message, pos }: YAMLParseError): number {
  const line = lineAt(yaml, pos[0]);
  if (!message.startsWith('Missing closing')) return line;
  const written = yaml.split('\n').slice(0, line);
  const opens = written.findLastIndex((each) => /^["']/.test(VALUE.exec(each)?.[2] ?? ''));
  return opens < 0 ? line : opens + 1;
}

/** How quotation marks would help in a line; nothing where they would not. */
function hint(yaml: string, line: number, isAnyway = false): string {
  const written = yaml.split('\n')[line - 1] ?? '';
  const [, key, behind] = VALUE.exec(written.slice(0, 2000)) ?? [];
  const value = behind?.trim() ?? '';
  if (key === undefined || value.length > SHOWN || (!isAnyway && WHOLE.test(value))) return '';
  return `: put the value in quotation marks, as in ${key}: ${quoted(value)}`;
}

function quoted(value: string): string {
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}

/** Texts that were cut by a sign of YAML's: what follows ` #` is a comment, `&` and `!` open names of its own. */
function wordsNotRead({ contents }: Document): string[] {
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !isScalar(value) || !['title', 'publisher'].includes(String(key.value))) return [];
    const sign = value.comment ? '#' : value.anchor ? '&' : value.tag?.startsWith('!') === true ? '!' : null;
    if (sign === null) return [];
    const read = String(value.value).slice(0, SHOWN);
    return [
      `${String(key.value)} was read as "${read}", for "${sign}" is a sign of YAML: put the value in quotation marks`,
    ];
  });
}

/** `id: 007` is no number, and `7` another id. */
function keepFiguresAsWritten(document: Document): void {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'number' || typeof node.value === 'bigint')
        node.value = node.source ?? node.value;
    },
  });
}

function toPlainObject(document: Document, yaml: string): ReadResult<unknown> {
  try {
    // Aliases are not followed without bound: a small file must not unfold into a huge one.
    return accepted<unknown>(document.toJS({ maxAliasCount: 20 }) ?? {});
  } catch (error) {
    const line = Math.max(
      1,
      yaml.split('\n').findIndex((each) => VALUE.exec(each)?.[2]?.startsWith('*')) + 1,
    );
    const message = error instanceof Error ? error.message : 'unreadable';
    return refuse(
      `front matter: ${message}${message.startsWith('Unresolved') ? hint(yaml, line) : ''}`,
      line,
    );
  }
}

function lineOfKey(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (hasRange(node)) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
