import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors.js';
import { readSubject } from '../../src/knowledge/subject.js';
import { shippedSubject } from '../support/subject.js';

const words = { line: 'the talks', names: ['Arlen'], topics: ['trade'], questions: ['Who met?'] };
const read = (json: unknown) => readSubject(JSON.stringify(json), 'subject.json');

function messageOf(json: unknown): string {
  try {
    read(json);
  } catch (error) {
    if (error instanceof AppError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'nothing';
}

describe('the subject', () => {
  it('has words in each language of its file, and those of the first one for all others', () => {
    const subject = read({ title: 'Talks', languages: { en: words, tr: { ...words, line: 'görüşmeler' } } });
    expect(subject.title).toBe('Talks');
    expect(subject.in('tr').line).toBe('görüşmeler');
    expect(subject.in('TR-tr').line).toBe('görüşmeler');
    expect(subject.in('de').line).toBe('the talks');
    expect(subject.in('')).toEqual(words);
  });

  it('of the shipped articles has words in every language that replies are written in', () => {
    const lines = ['en', 'tr', 'ar', 'he'].map((tag) => shippedSubject.in(tag).line);
    expect(new Set(lines).size).toBe(4);
  });

  it.each([
    ['a title missing', { languages: { en: words } }, 'title'],
    ['no language', { title: 'Talks', languages: {} }, 'languages'],
    ['a language that is none', { title: 'Talks', languages: { English: words } }, 'languages.English'],
    ['no example', { title: 'Talks', languages: { en: { ...words, names: [] } } }, 'languages.en.names'],
    ['an empty line', { title: 'Talks', languages: { en: { ...words, line: ' ' } } }, 'languages.en.line'],
    ['a field too many', { title: 'Talks', languages: { en: { ...words, extra: 1 } } }, 'extra'],
  ])('with %s is refused by file and field', (_, json, named) => {
    const message = messageOf(json);
    expect(message).toContain('subject-invalid: subject.json');
    expect(message).toContain(named);
  });
});
