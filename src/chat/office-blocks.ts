import type { ReplyBlock, Span } from './reply.js';
import type { OfficeTold } from '../views/offices-held.js';
import { isolated, lineStart } from './direction.js';
import { shorten } from './shorten.js';
import { BASE_LANGUAGE } from '../language/languages.js';
import { languageOfTexts, type Texts } from './texts/texts.js';

/** In characters, and offices on a line. */
const limits = { name: 60, address: 320, present: 3, earlier: 6 };

/** Highest first, when a message is full. */
const priority = { line: 8, earlier: 4 };

function named(text: string, texts: Texts): string {
  return isolated(shorten(text, limits.name), texts.direction);
}

/** An office as articles in the reader's language call it, else those in English, else most. */
function titleOf({ title, titles, of }: OfficeTold, texts: Texts): string {
  const own = titles[languageOfTexts(texts)] ?? titles[BASE_LANGUAGE] ?? title;
  return `${named(own, texts)}${of === null ? '' : ` (${named(of.name, texts)})`}`;
}

/** Who somebody is in one line: the offices held now; nothing where no article tells of one. */
export function officeLine(offices: readonly OfficeTold[], texts: Texts): ReplyBlock[] {
  const held = offices.filter(({ present }) => present).slice(0, limits.present);
  if (held.length === 0) return [];
  const text = lineStart(texts.direction) + held.map((office) => titleOf(office, texts)).join(', ');
  return [{ kind: 'paragraph', spans: [{ text, style: 'bold' }], priority: priority.line }];
}

function daysOf({ first, last }: OfficeTold, texts: Texts): string {
  if (first === null || last === null) return '';
  return ` · ${texts.who.inArticles(first === last ? texts.date(first) : texts.span(first, last))}`;
}

/** Offices held no more, on one line, each with the days of its articles and leading to its sentence. */
export function earlierBlocks(
  offices: readonly OfficeTold[],
  texts: Texts,
  { withHolder }: { readonly withHolder: boolean },
): ReplyBlock[] {
  const past = offices.filter(({ present }) => !present);
  if (past.length === 0) return [];
  const shown = past.slice(0, limits.earlier).flatMap((office, at): Span[] => {
    const holder = withHolder ? `${named(office.holder.name, texts)}: ` : '';
    const text = holder + titleOf(office, texts);
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
