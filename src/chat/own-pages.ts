import { passagePage, type CitedPassage } from '../model/passage-page.js';
import type { Content, ReplyBlock, Span } from './reply.js';
import { pageTextsFor } from './texts/page-texts.js';
import type { Texts } from './texts/texts.js';

/**
 * Content as a door shows it that has the service's own pages below an origin (`https://parley.example`); null: it has none,
 * and what leads to them is left out.
 */
export function withOwnPages<T extends Content>(content: T, origin: string | null): T {
  return { ...content, blocks: content.blocks.map((block) => linked(block, origin)) };
}

/** What parts a stretch from the one before it, and is no part of a link. */
const SEPARATOR = /^ · /;
/** Longest address, in characters; a message has room for a few. */
const MOST = 320;

function linked(block: ReplyBlock, origin: string | null): ReplyBlock {
  if (block.spans.every(({ passage }) => passage === undefined)) return block;
  const spans = block.spans.flatMap(({ passage, ...span }): Span[] => {
    if (passage === undefined) return [span];
    const address = origin === null ? null : `${origin}${passagePage(passage)}`;
    if (address === null || address.length > MOST) return [];
    const words = span.text.replace(SEPARATOR, '');
    return [
      { text: span.text.slice(0, span.text.length - words.length) },
      { ...span, text: words, link: address },
    ];
  });
  return { ...block, spans };
}

/** A stretch behind a citation, which leads to the page that shows its words where they stand. */
export function inContext(passage: CitedPassage, texts: Texts): Span[] {
  return [{ text: ` · ${pageTextsFor(texts.code).inContext}`, passage }];
}
