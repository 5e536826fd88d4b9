import type { FetchedDocument } from '../../sources/fetching/fetch-outcome.js';
import { AGENT } from '../../sources/fetching/polite-fetch.js';
import { joinReservations, reservationsInPage } from '../../sources/fetching/reservations.js';
import type { PageReading, ReadPage } from './following-effects.js';

/** Much of a page is searched for what its publisher reserves, in bytes. */
const HEAD = 100_000;

/** Reads the articles of a page that was fetched, with its address where they have none and what its publisher reserves. */
export async function readDocument(document: FetchedDocument, readPage: ReadPage): Promise<PageReading> {
  const reading = await readPage(document);
  const html = new TextDecoder('latin1').decode(document.bytes.subarray(0, HEAD));
  const reservations = joinReservations(document.reservations, reservationsInPage(html, AGENT));
  const articles = reading.articles.map((content) => ({
    ...content,
    url: content.url ?? document.url,
    ...(reservations.length === 0 ? {} : { reservations }),
  }));
  return { ...reading, articles };
}
