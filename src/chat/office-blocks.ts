import type { ReplyBlock, Span } from './reply.js';
import type { OfficeTold } from '../views/offices-held.js';
import { isolated, lineStart } from './direction.js';
import { happeningBlocks } from './happening-blocks.js';
import { shorten } from './shorten.js';
import { languageOfQuestion } from '../language/language.js';
import { BASE_LANGUAGE, packOf } from '../language/languages.js';
import { languageOfTexts, type Texts } from './texts/texts.js';

/** In characters, and offices on a line. */
const limits = { name: 60, address: 320, present: 3, earlier: 6 };

/** Highest first, when a message is full. */
const priority = { line: 8, earlier: 4 };

function named(text: string, texts: Texts): string {
  return isolated(shorten(text, limits.name), texts.direction);
}

/**
 * What an office is called: as articles in the reader's language do, else as the gazetteer or articles in English do, else in
 * the letters of the reader's language; null where it is only told in another script.
 */
function officeTitle({ title, titles, listed }: OfficeTold, texts: Texts): string | null {
  const own = titles[languageOfTexts(texts)] ?? listed ?? titles[BASE_LANGUAGE];
  if (own !== undefined) return own;
  return scriptOfLetters(title) === scriptOfLetters(texts.name) ? title : null;
}

/** The script that words are written in, by the pack of the language they are taken to be in. */
function scriptOfLetters(words: string): string {
  return packOf(languageOfQuestion(words)).script.name;
}

function titleOf(office: OfficeTold, texts: Texts): string | null {
  const title = officeTitle(office, texts);
  if (title === null) return null;
  return `${named(title, texts)}${office.of === null ? '' : ` (${named(office.of.name, texts)})`}`;
}

/** Who somebody is in one line: the offices held now; nothing where no article tells of one. */
export function officeLine(offices: readonly OfficeTold[], texts: Texts): ReplyBlock[] {
  const held = offices
    .filter(({ present }) => present)
    .flatMap((office) => {
      const title = titleOf(office, texts);
      // Of what was last told long ago it is told when.
      return title === null ? [] : [office.unsure ? title + daysOf(office, texts) : title];
    })
    .slice(0, limits.present);
  if (held.length === 0) return [];
  const text = lineStart(texts.direction) + held.join(', ');
  return [{ kind: 'paragraph', spans: [{ text, style: 'bold' }], priority: priority.line }];
}

/** When an office was held, where a list gives it; else the days of the articles that tell of it. */
function daysOf({ from, to, first, last }: OfficeTold, texts: Texts): string {
  if (to !== null) {
    const end = texts.when(to);
    const held = from === null ? texts.told.heldUntil(end) : texts.told.heldBetween(texts.when(from), end);
    return ` · ${held}`;
  }
  if (first === null || last === null) return '';
  return ` · ${texts.who.inArticles(first === last ? texts.date(first) : texts.span(first, last))}`;
}

/** Offices held no more, on one line, each with the days of its articles and leading to its sentence. */
export function earlierBlocks(
  offices: readonly OfficeTold[],
  texts: Texts,
  { withHolder }: { readonly withHolder: boolean },
): ReplyBlock[] {
  const past = offices.flatMap((office) => {
    const title = office.present ? null : titleOf(office, texts);
    return title === null ? [] : [{ office, title }];
  });
  if (past.length === 0) return [];
  const shown = past.slice(0, limits.earlier).flatMap(({ office, title }, at): Span[] => {
    const holder = withHolder ? `${named(office.holder.name, texts)}: ` : '';
    const text = holder + title;
    const link = office.sources[0]?.link ?? null;
    return [
      ...(at === 0 ? [] : [{ text: '; ' }]),
      link === null || link.length > limits.address ? { text } : { text, link },
      { text: daysOf(office, texts) },
    ];
  });
  const more = past.length - limits.earlier;
  return [
    {
      kind: 'paragraph',
      spans: [
        { text: `${lineStart(texts.direction)}${texts.who.earlier} ` },
        ...shown,
        ...(more > 0 ? [{ text: ` ${texts.andMore(more)}` }] : []),
      ],
      priority: priority.earlier,
    },
  ];
}

/** An office that is held, with its sentence, by what it is called for the reader. */
export function heldBlocks(office: OfficeTold, texts: Texts): ReplyBlock[] {
  return happeningBlocks(office, texts, officeTitle(office, texts));
}
