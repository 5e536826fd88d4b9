import type { SourceDefinition } from '../../model/source-definition.js';
import type { OfferedArticle } from '../../app/editing.js';

/** What these texts need of their language. */
export interface EditingWords {
  readonly number: (count: number) => string;
  /** Something that stays in Latin letters. */
  readonly latin: (text: string) => string;
}

/** What moderators are told of kept articles and followed sources, in English. */
export const editingInEnglish = ({ number }: EditingWords) => ({
  corpus: {
    fileOrAddress: 'Please give either a file or an address.',
    tooLarge: (mebibytes: number): string =>
      `The file is larger than ${mebibytes} MiB. Please split it, or put it into the folder of articles and use /reload.`,
    notFetched: 'The file could not be fetched from Discord. Please try again.',
    gone: 'Discord keeps this file no longer, so it was not added. Please use /corpus add with it again.',
    refused: 'It could not be read, and nothing was kept:',
    nothingRead: 'No article was found in it, and nothing was kept.',
    preview: 'Preview: nothing is kept yet',
    found: (articles: number): string => `Articles in it: ${number(articles)}`,
    untitled: 'without a title',
    unknownPublisher: 'publisher unknown',
    words: (count: number): string => `words: ${number(count)}`,
    standings: {
      new: 'new',
      changed: 'a new version of an article that is kept',
      unchanged: 'kept already, in the same words',
      removed: 'was removed; keeping it brings it back',
    } satisfies Record<OfferedArticle['standing'], string>,
    copyOf: (id: string): string => `tells the same story as ${id}, in nearly the same words`,
    notes: 'Left out, or worth a look:',
    keep: 'Keep',
    discard: 'Discard',
    discarded: 'Nothing was kept.',
    kept: 'Kept. Answers come from it within seconds.',
    keptAlready: 'It was kept already; nothing has changed.',
    differs: 'It reads otherwise than in the preview, so nothing is kept yet. Please look at it once more.',
    undo: 'Undo',
    removed: (title: string): string => `Removed: ${title}. Answers no longer come from it.`,
    restored: (title: string): string => `Brought back: ${title}. Answers come from it within seconds.`,
    removedAlready: (title: string): string => `${title} was removed already.`,
    thereAlready: (title: string): string => `${title} is not removed.`,
    unknown: (given: string): string =>
      `No article that was added or followed is called ${given}. Choose one of the list; those of the folder are changed there.`,
    state: 'State of the articles',
    inAll: 'Answers come from:',
    keptInAll: (live: number, vanished: number, removed: number): string =>
      `Added and followed: ${number(live)} · no longer where they were published: ${number(vanished)} · removed: ${number(removed)}`,
    lastReload: (when: string): string => `Last read: ${when}`,
    lookAt: (rejected: number, warnings: number): string =>
      `Rejected: ${number(rejected)} · loaded, but to be looked at: ${number(warnings)}`,
    sources: (all: number, failing: number, off: number): string =>
      `Followed sources: ${number(all)} · failing: ${number(failing)} · switched off: ${number(off)}`,
  },

  feeds: {
    title: 'Followed sources',
    total: (sources: number, page: number, pages: number): string =>
      `Sources: ${number(sources)} · page ${page} of ${pages}`,
    empty: 'No source is followed yet. /feeds add adds one.',
    kinds: { feed: 'feed', page: 'page', sitemap: 'sitemap' } satisfies Record<
      SourceDefinition['kind'],
      string
    >,
    standings: {
      well: 'well',
      waiting: 'not checked yet',
      failing: 'failing',
      off: 'switched off',
    },
    why: {
      disabled: 'It is switched off in its definition.',
      switchedOff: (reason: string): string =>
        `It was switched off: ${reason}. Check it to switch it on again.`,
      notChecked: 'It was not checked yet.',
      empty: 'There are no articles in it.',
      known: 'All articles in it are known already.',
    },
    ofFile: 'of the sources file',
    checked: (when: string): string => `checked ${when}`,
    read: (found: number, added: number, changed: number, skipped: number): string =>
      `found ${number(found)}, new ${number(added)}, changed ${number(changed)}, left out ${number(skipped)}`,
    wrong: 'It cannot be followed as it is:',
    added: (id: string): string => `Followed from now on as ${id}. It is checked within a minute.`,
    taken: (id: string): string => `Nothing was added: ${id} has this id or this address already.`,
    full: (most: number): string =>
      `Nothing was added: there are ${number(most)} sources already. Remove one first.`,
    removed: (id: string): string => `${id} is no longer followed. Its articles stay.`,
    standsInFile: (id: string): string =>
      `${id} stands in the sources file. Whoever runs Parley can take it out there.`,
    unknown: (given: string): string => `No source has the id ${given}. See /feeds list.`,
    checkedNow: (id: string): string => `Checked: ${id}`,
    unchanged: 'Nothing changed there since it was last read.',
    busy: (id: string): string => `${id} is being checked already. See /feeds list in a minute.`,
    goesOn: (id: string): string =>
      `${id} is still being checked, as its site wants to be read slowly. See /feeds list later.`,
    failed: 'It could not be read:',
  },

  commands: {
    corpus: {
      description: 'Look at, add, remove and bring back articles (moderators)',
      status: 'How many articles there are, and how they stand',
      add: 'Add an article from a file or an address, after a preview',
      file: 'A file, such as Markdown, text, JSON or a saved page',
      url: 'The address of a page',
      remove: 'Remove an article that was added or followed; it can be brought back',
      restore: 'Bring back an article that was removed',
      id: 'The article: choose one, or give its id',
    },
    feeds: {
      description: 'Follow feeds, pages and sitemaps (moderators)',
      list: 'The sources that are followed, how they stand, and why nothing came',
      add: 'Follow a feed, page or sitemap',
      kind: 'What stands at the address',
      url: 'The address to read',
      id: 'A short name of letters, digits and hyphens (default: made of the address)',
      publisher: 'Name of its publisher (default: what its pages say)',
      sourceLanguage: 'Language of its articles, such as tr (default: what they tell)',
      every: 'Minutes between two checks (default: 30)',
      keep: 'Days after which its articles go (default: never)',
      include: 'Words, with commas between: only articles that hold one of them',
      exclude: 'Words, with commas between: no article that holds one of them',
      remove: 'Follow a source no longer; its articles stay',
      check: 'Check a source now, and tell what came of it',
      source: 'The source: choose one, or give its id',
    },
  },
});

/** The same in every language. */
export type EditingTexts = ReturnType<typeof editingInEnglish>;
