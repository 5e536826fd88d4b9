import * as fs from 'node:fs/promises';
import { readSubject } from '../../src/knowledge/subject.js';

const file = 'data/subject.json';

/** What the shipped articles are about. */
export const shippedSubject = readSubject(
  await fs.readFile(new URL(`../../${file}`, import.meta.url), 'utf8'),
  file,
);
