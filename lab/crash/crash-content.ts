import * as z from 'zod';
import type { Setting } from '../../src/app/ports.js';
import type { ArticleContent } from '../../src/model/kept-article.js';

/** Letters of an article's text, so that it takes several pages of a database. */
const LENGTH = 9000;

/** A content that can be told from another by its number alone, and from half of one. */
export function contentOfNumber(number: number): ArticleContent {
  return {
    title: `Number ${number}`,
    publisher: null,
    url: `https://news.example/${number % 7}`,
    published: null,
    updated: null,
    language: null,
    authors: [],
    sources: [],
    text: `${number} `.repeat(Math.ceil(LENGTH / (String(number).length + 1))),
    blocks: [],
  };
}

/** A setting that is changed together with its entry in the audit. */
export const crashSetting: Setting<number> = { name: 'crash', schema: z.number() };
