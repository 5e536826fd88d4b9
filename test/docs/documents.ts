import { dirname, join, posix } from 'node:path';
import { filesBelow, ROOT, textOf } from '../house/the-house.js';

/** A page of documentation. The change log is made from the commits and speaks of what was, so it is none. */
export interface Document {
  readonly path: string;
  readonly text: string;
}

const AT_THE_TOP = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md'];

/** Every page, those below `docs/` included. */
export const documents: readonly Document[] = [
  ...AT_THE_TOP,
  ...filesBelow('docs').filter((path) => path.endsWith('.md')),
].map((path) => ({ path, text: textOf(path) }));

/** A page by its path. @throws where there is none */
export function documentAt(path: string): Document {
  const found = documents.find((document) => document.path === path);
  if (found === undefined) throw new Error(`There is no ${path}.`);
  return found;
}

const FENCED = /^(`{3,})[^\n]*\n([\s\S]*?)^\1$/gm;

/** What stands between single backticks, fenced blocks aside. */
export function codeSpans(text: string): string[] {
  return [...text.replace(FENCED, '').matchAll(/`([^`]+)`/g)].map(([, code = '']) =>
    code.replace(/\s+/g, ' '),
  );
}

/** Spans and fenced blocks: all that is set as code. */
export function allCode(text: string): string[] {
  return [...codeSpans(text), ...[...text.matchAll(FENCED)].map(([, , block = '']) => block)];
}

/** The part below a heading, up to the next of its rank. @throws where there is none */
export function section({ path, text }: Document, heading: string): string {
  const rank = /^#+/.exec(heading)?.[0] ?? '';
  const from = text.indexOf(`\n${heading}\n`);
  if (from < 0) throw new Error(`${path} has no heading "${heading}".`);
  const rest = text.slice(from + heading.length + 2);
  const end = rest.search(new RegExp(`^${rank} `, 'm'));
  return end < 0 ? rest : rest.slice(0, end);
}

/** Rows of all tables in a text, as their cells; without heads and rules. */
export function tableRows(text: string): string[][] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const isRow = line.startsWith('| ') && !/^\| -+/.test(line) && !/^\| -+/.test(lines[at + 1] ?? '');
    return isRow
      ? [
          line
            .slice(1, line.lastIndexOf('|'))
            .split('|')
            .map((cell) => cell.trim()),
        ]
      : [];
  });
}

/** Targets of links to files of the project, with what stands behind `#`; from the project's folder on. */
export function localLinks({ path, text }: Document): { readonly file: string; readonly anchor: string }[] {
  return [...text.replace(FENCED, '').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file = '', anchor = ''] = target.split('#');
      return { file: file === '' ? path : posix.join(dirname(path), file), anchor };
    });
}

/** Headings as addresses of a page name them. */
export function anchorsOf(text: string): string[] {
  return [...text.replace(FENCED, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Where a page's file lies on this machine. */
export function pathOf(path: string): string {
  return join(ROOT, path);
}
