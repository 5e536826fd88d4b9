import { isMap, LineCounter, parseDocument, visit, type Document, type YAMLParseError } from 'yaml';
import { lineAt } from './decode-text.js';
import { MAX_FRONT_MATTER } from './reading-limits.js';
import { firstMistake, metadataSchema, NO_METADATA, type Metadata } from './metadata.js';
import { accepted, refuse, type ReadResult } from './reading.js';

/** A file in its front matter and the rest. */
export interface FrontMatter {
  readonly metadata: Metadata;
  readonly body: string;
}

const FENCE = /^---[ \t]*\n/;
/** Empty lines before it are a slip, for a rule would have no line of keys behind it. */
const FENCE_BELOW = /^(?:[ \t]*\n)+---[ \t]*\n(?=(?:[ \t]*(?:#.*)?\n)*[\w-]+[ \t]*:(?:[ \t]|\n))/;
const CLOSING_FENCE = /^(?:---|\.\.\.)[ \t]*$/m;
/** A key and a value that is written without quotation marks, in one line. */
const BARE_VALUE = /^\s*(?:-\s+)?([\w-]+):[ \t]+([^"'\s].*?)[ \t]*$/;

/** Reads the YAML front matter of a file where it has any. */
export function readFrontMatter(file: string): ReadResult<FrontMatter> {
  const fence = FENCE.exec(file) ?? FENCE_BELOW.exec(file);
  if (fence === null) return accepted({ metadata: NO_METADATA, body: file });
  const opening = lineAt(file, fence[0].length) - 1;
  const rest = file.slice(fence[0].length);
  const closing = CLOSING_FENCE.exec(rest);
  if (closing === null) return refuse('front matter is not closed: a line with "---" is missing', opening);
  if (closing.index > MAX_FRONT_MATTER) return refuse('front matter is longer than 64 KiB', opening);
  const metadata = readYaml(rest.slice(0, closing.index));
  if (!metadata.ok) return { ...metadata, line: (metadata.line ?? 1) + opening };
  return accepted({ metadata: metadata.value, body: rest.slice(closing.index + closing[0].length) });
}

/** Reads the YAML; lines count from its first. */
function readYaml(yaml: string): ReadResult<Metadata> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const error = document.errors[0];
  if (error !== undefined) return refuse(whatIsWrong(yaml, error), lineAt(yaml, error.pos[0]));
  if (document.contents !== null && !isMap(document.contents)) {
    return refuse('front matter must be "key: value" lines', 1);
  }
  keepFiguresAsWritten(document);
  const plain = toPlainObject(document);
  if (!plain.ok) return plain;
  const parsed = metadataSchema.safeParse(plain.value);
  if (parsed.success) return accepted(parsed.data);
  const { path, message } = firstMistake(parsed.error);
  return refuse(`front matter: ${message}`, lineOfKey(document, lines, path));
}

/** What the parser says, and where quotation marks would help, how. */
function whatIsWrong(yaml: string, { message, pos }: YAMLParseError): string {
  const line = yaml.split('\n')[lineAt(yaml, pos[0]) - 1] ?? '';
  const [, key, value] = BARE_VALUE.exec(line) ?? [];
  if (key === undefined || value === undefined || /^[[{]/.test(value)) return `front matter: ${message}`;
  const quoted = value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
  return `front matter: ${message}: put the value in quotation marks, as in ${key}: ${quoted}`;
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

function toPlainObject(document: Document): ReadResult<unknown> {
  try {
    // Aliases are not followed without bound: a small file must not unfold into a huge one.
    return accepted<unknown>(document.toJS({ maxAliasCount: 20 }) ?? {});
  } catch (error) {
    return refuse(`front matter: ${error instanceof Error ? error.message : 'unreadable'}`, 1);
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
