import { describe, expect, it } from 'vitest';
import { textsFor, type Texts } from '../../src/chat/texts/texts.js';

/** Every sentence that moderators are told, with something plausible filled in. */
function sentencesOf({ corpus, feeds, commands }: Texts): string[] {
  return [
    corpus.fileOrAddress,
    corpus.tooLarge(5),
    corpus.notFetched,
    corpus.gone,
    corpus.refused,
    corpus.nothingRead,
    corpus.preview,
    corpus.found(3),
    corpus.untitled,
    corpus.unknownPublisher,
    corpus.words(3),
    ...Object.values(corpus.standings),
    corpus.copyOf('3'),
    corpus.notes,
    corpus.keep,
    corpus.discard,
    corpus.discarded,
    corpus.kept,
    corpus.keptAlready,
    corpus.differs,
    corpus.undo,
    corpus.removed('3'),
    corpus.restored('3'),
    corpus.removedAlready('3'),
    corpus.thereAlready('3'),
    corpus.unknown('3'),
    corpus.state,
    corpus.inAll,
    corpus.keptInAll(1, 2, 3),
    corpus.lastReload('3'),
    corpus.lookAt(1, 2),
    corpus.sources(1, 2, 3),
    feeds.title,
    feeds.total(3, 1, 1),
    feeds.empty,
    ...Object.values(feeds.kinds),
    feeds.ofFile,
    ...Object.values(feeds.standings),
    feeds.checked('3'),
    feeds.read(1, 2, 3, 4),
    feeds.wrong,
    feeds.added('3'),
    feeds.taken('3'),
    feeds.full(3),
    feeds.removed('3'),
    feeds.standsInFile('3'),
    feeds.unknown('3'),
    feeds.checkedNow('3'),
    feeds.unchanged,
    feeds.busy('3'),
    feeds.goesOn('3'),
    feeds.failed,
    ...Object.values(commands.corpus),
    ...Object.values(commands.feeds),
  ];
}

const english = sentencesOf(textsFor('en'));

describe('what moderators are told', () => {
  it.each([
    ['tr', /\p{Script=Latin}/u],
    ['ar', /\p{Script=Arabic}/u],
    ['he', /\p{Script=Hebrew}/u],
  ] as const)('is said in %s', (language, script) => {
    for (const [index, text] of sentencesOf(textsFor(language)).entries()) {
      expect(text).toMatch(script);
      expect(text).not.toBe(english[index]);
    }
  });

  it.each(['ar', 'he'])('in %s keeps Latin words between isolates, all of them closed', (language) => {
    for (const text of sentencesOf(textsFor(language))) {
      expect(text.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, '')).not.toMatch(
        /\p{Script=Latin}|\u2068|\u2069/u,
      );
    }
  });
});
