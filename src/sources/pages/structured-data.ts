/** An object of structured data. */
export type DataNode = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:article|blogposting|report|liveblogposting|socialmediaposting|review)$/i;
/** Where other articles than the page's stand. */
const OTHERS: ReadonlySet<string> = new Set([
  'itemlistelement',
  'haspart',
  'relatedlink',
  'mentions',
  'citation',
  'ispartof',
  'comment',
  'review',
  'liveblogupdate',
  'significantlink',
  'workexample',
]);
const DEEPEST = 6;
const MOST_NODES = 2000;

/** The objects of a page's structured data, however they are nested, but for other articles' (teasers, parts, comments). */
export function dataNodes(texts: readonly string[]): DataNode[] {
  const nodes: DataNode[] = [];
  const add = (value: unknown, depth: number): void => {
    if (depth > DEEPEST || nodes.length >= MOST_NODES || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const each of value) add(each, depth + 1);
      return;
    }
    if (!isNode(value)) return;
    nodes.push(value);
    for (const [key, inside] of Object.entries(value))
      if (!OTHERS.has(key.toLowerCase())) add(inside, depth + 1);
  };
  for (const text of texts) add(parseData(text), 0);
  return nodes;
}

/** Whether a node is of a kind of article. */
export function isArticleNode(node: DataNode): boolean {
  return typesOf(node).some((type) => ARTICLE.test(type));
}

/** Whether a node is a live report. */
export function isLiveNode(node: DataNode): boolean {
  return typesOf(node).some((type) => /liveblogposting$/i.test(type));
}

/** The types of a node; it may have one or several, with or without an address before the name. */
function typesOf(node: DataNode): string[] {
  const types = node['@type'];
  const all: unknown[] = Array.isArray(types) ? types : [types];
  return all.flatMap((type) => (typeof type === 'string' ? [type.trim().replace(/^.*[/#:]/, '')] : []));
}

/** The texts of a property: of a text itself, of the name of what it is, or of each of several. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (!isNode(value)) return [];
  return textsOf(value['name'] ?? value['@value'] ?? value['@id'] ?? value['url']);
}

/** The objects of a property, one or several. */
export function nodesOf(value: unknown): DataNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  return isNode(value) ? [value] : [];
}

function isNode(value: unknown): value is DataNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Null where it is broken beyond what sites often break: line breaks within texts, marks of comments around. */
function parseData(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[|\/\*<!\[CDATA\[\*\/)/, '')
    .replace(/(?:-->|\/\/\]\]>|\]\]>|\/\*\]\]>\*\/)\s*$/, '')
    .trim();
  for (const attempt of [
    bare,
    bare
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/;\s*$/, '')
      .replace(/,\s*([}\]])/g, '$1'),
  ]) {
    try {
      const value: unknown = JSON.parse(attempt);
      return value;
    } catch {
      // The next attempt mends more.
    }
  }
  return null;
}
