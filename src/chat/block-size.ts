import { passagePage, type CitedPassage } from '../model/passage-page.js';
import type { ReplyBlock, Span } from './reply.js';

/** Characters that a door's markup may have to escape, one character for each. */
const escaped = /[\\*_~`|[\]<>@:]/g;
/** What opens and closes runs of a direction: a door may have to close, or open, each of them once more. */
const directionControl = /[\u2066-\u2069\u202A-\u202E]/g;
/** What an address may have to have written as `%XX`. */
const unsafeInAddress = /[()<>*|`\\'"[\]]/g;

/**
 * In characters: what begins a line, a start of a line escaped, and marks of its direction; what opens and closes a
 * style, with a joiner before it; and what stands around an address and its label, or in place of a label.
 */
const most = {
  line: 4 + 1 + 3,
  stretch: 2,
  style: 4 + 2 + 1,
  link: 10,
  address: 1000,
  mention: 24,
  origin: 40,
};

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

function addressSize(link: string): number {
  // As a door writes it, with letters outside ASCII as `%XX`.
  const address = URL.canParse(link) ? new URL(link).href : '';
  return most.link + Math.min(address.length + 2 * count(address, unsafeInAddress), most.address);
}

/** What a link to a page of the service's own takes, below an origin of usual length. */
const pageSize = (passage: CitedPassage): number => most.link + most.origin + passagePage(passage).length;

function spanSize({ text, style, link, mention, passage }: Span): number {
  const lines = text.split(/\r\n?|\n/).length;
  const escapes = count(text, escaped) + 2 * count(text, directionControl);
  const eachLine =
    most.stretch +
    (style === undefined ? 0 : most.style) +
    (link === undefined ? 0 : addressSize(link)) +
    (passage === undefined ? 0 : pageSize(passage));
  return text.length + escapes + lines * eachLine + (mention === undefined ? 0 : most.mention);
}

/**
 * At least as many characters as a block takes in a message, escaped and marked up: what is planned by it fits. For
 * words as they are written it is not much more.
 */
export function mostCharacters({ spans }: ReplyBlock): number {
  const lines = spans.reduce((sum, { text }) => sum + text.split(/\r\n?|\n/).length - 1, 1);
  return lines * most.line + spans.reduce((sum, span) => sum + spanSize(span), 0);
}
