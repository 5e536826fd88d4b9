import type { Editing } from '../src/app/editing.js';
import type { Choice } from '../src/chat/reply.js';
import { fold } from '../src/language/fold.js';
import type { ArticleStanding, KeptArticle } from '../src/model/kept-article.js';

/** Articles of one page of a list. */
const PAGE = 200;
/** For how long titles are good while somebody types, in ms. */
const FRESH = 10_000;
/** Choices that a list has room for. */
const MOST_CHOICES = 25;

interface KeptTitle {
  readonly id: string;
  readonly standing: ArticleStanding;
  /** As it is offered: title, publisher and day. */
  readonly name: string;
  readonly folded: string;
  readonly published: string;
}

/** Kept articles by their titles. */
export interface KeptTitles {
  /** Articles of these standings whose names or ids hold all words, newest first. */
  choices(typed: string, standings: readonly ArticleStanding[]): Promise<readonly Choice[]>;
  /** The id of what a member gave: an id, or the beginning of a name that no other has; null where there is none. */
  find(given: string): Promise<string | null>;
  /** How many there are of each standing. */
  counts(): Promise<Readonly<Record<ArticleStanding, number>>>;
  /** Looks anew the next time. */
  forget(): void;
}

/** Reads all titles at once, and again when they are a little old: members type faster than a store is read through. */
export function createKeptTitles(editing: Editing, now: () => number): KeptTitles {
  let known: { readonly at: number; readonly titles: Promise<readonly KeptTitle[]> } | null = null;

  function all(): Promise<readonly KeptTitle[]> {
    if (known !== null && now() - known.at < FRESH) return known.titles;
    const reading = { at: now(), titles: readAll(editing) };
    known = reading;
    reading.titles.catch(() => {
      if (known === reading) known = null;
    });
    return reading.titles;
  }

  return {
    async choices(typed, standings) {
      const words = fold(typed).split(/\s+/u);
      return (await all())
        .filter(
          ({ standing, folded }) =>
            standings.includes(standing) && words.every((word) => folded.includes(word)),
        )
        .slice(0, MOST_CHOICES)
        .map(({ id, name }) => ({ name, value: id }));
    },
    async find(given) {
      const titles = await all();
      if (titles.some(({ id }) => id === given)) return given;
      if ((await editing.get(given)) !== null) return given;
      // A client may send the name of a choice, which is cut where it is long.
      const begin = oneLine(given).replace(/…$/u, '');
      const [found, another] = titles.filter(({ name }) => begin !== '' && name.startsWith(begin));
      return found !== undefined && another === undefined ? found.id : null;
    },
    async counts() {
      const counts = { live: 0, removed: 0, vanished: 0 };
      for (const { standing } of await all()) counts[standing] += 1;
      return counts;
    },
    forget() {
      known = null;
    },
  };
}

async function readAll(editing: Editing): Promise<readonly KeptTitle[]> {
  const titles: KeptTitle[] = [];
  for (let after: string | undefined; ;) {
    const page = await editing.list({ limit: PAGE, ...(after === undefined ? {} : { after }) });
    titles.push(...page.map(titleOf));
    after = page.at(-1)?.id;
    if (page.length < PAGE) break;
  }
  return titles.sort((one, other) => other.published.localeCompare(one.published));
}

function titleOf({ id, standing, current: { content } }: KeptArticle): KeptTitle {
  const published = content.published ?? '';
  const parts = [content.title ?? id, content.publisher ?? '', published.slice(0, 10)];
  const name = oneLine(parts.filter((part) => part !== '').join(' · '));
  return { id, standing, name, folded: fold(`${name} ${id}`), published };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
