import { BASE_LANGUAGE } from '../../language/languages.js';
import { isRunningText } from './block-measures.js';
import type { LeftOutBlock } from './choose-blocks.js';
import { PAGE_WORDS } from './languages/page-words.js';
import type { PageBlock } from './lay-out.js';
import { writtenDays } from './written-days.js';

/** Blocks at the end among which a page says who its authors are. */
const LAST = 6;
/** Characters of what is said of an author, at most. */
const LONGEST_BIO = 700;
/** Running text before anything counts as standing behind it, in blocks. */
const TEXT_BEFORE = 2;
/** Of what stands under "Sources", how much must look like a source: it names a year, a number in brackets, a link. */
const MOSTLY = 0.6;
const YEAR_OR_NUMBER = /\b(?:1[89]|20)\d\d\b|^\s*\[\d{1,3}\]/u;

/** What stands behind the text of an article and is not of it: who its authors are, and what it rests on. */
export function withoutWhatIsBehind(
  kept: readonly PageBlock[],
  authors: readonly string[],
): { readonly kept: readonly PageBlock[]; readonly left: readonly LeftOutBlock[] } {
  const left = new Map<PageBlock, LeftOutBlock>();
  for (const block of sourcesIn(kept)) left.set(block, { block, reason: 'sources' });
  const names = authors.filter((name) => /\S\s+\S/u.test(name));
  const text = kept.filter((block) => !left.has(block));
  for (const block of text.slice(-LAST)) {
    if (saysWhoAnAuthorIs(block, names) && runningBefore(text, block) >= TEXT_BEFORE)
      left.set(block, { block, reason: 'author' });
  }
  return { kept: kept.filter((block) => !left.has(block)), left: [...left.values()] };
}

/** "Ada Writer is a reporter in …", where the page says that she wrote it. */
function saysWhoAnAuthorIs({ text, kind }: PageBlock, names: readonly string[]): boolean {
  if (kind === 'heading' || kind === 'row' || text.length > LONGEST_BIO) return false;
  return names.some((name) => text.startsWith(name) && !/^["“«:’']/u.test(text.slice(name.length).trim()));
}

function runningBefore(blocks: readonly PageBlock[], end: PageBlock): number {
  return blocks.slice(0, blocks.indexOf(end)).filter(isRunningText).length;
}

/** Headings such as "Our sources" and what stands below them, up to the next heading. */
function sourcesIn(kept: readonly PageBlock[]): readonly PageBlock[] {
  const found: PageBlock[] = [];
  let running = 0;
  for (const [at, block] of kept.entries()) {
    if (isRunningText(block)) running += 1;
    if (block.kind !== 'heading' || running < TEXT_BEFORE || !PAGE_WORDS.sources.test(block.text)) continue;
    const next = kept.findIndex(({ kind }, other) => other > at && kind === 'heading');
    const below = kept.slice(at + 1, next < 0 ? kept.length : next);
    const alike = below.filter(
      ({ text, linked }) =>
        YEAR_OR_NUMBER.test(text) || linked > 0 || writtenDays(text, BASE_LANGUAGE).length > 0,
    );
    if (below.length > 0 && alike.length >= below.length * MOSTLY) found.push(block, ...below);
  }
  return found;
}
