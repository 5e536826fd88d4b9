import { describe, expect, it } from 'vitest';
import { factsBeingRead as facts, factsNotRead } from '../support/services.js';
import { completionsOf, runCommand, wordsOf } from './run-command.js';

describe('while facts are being read', () => {
  it.each([
    ['who', { name: 'Qatar' }],
    ['timeline', {}],
    ['reports', { about: 'hostages' }],
    ['latest', {}],
  ])('/%s says so to the member alone, and not that there are none', async (command, options) => {
    const reply = await runCommand(command, options, { facts });
    expect(reply.visibility).toBe('private');
    expect(wordsOf(reply)).toBe(
      'The facts of the articles are still being read. Please try again in a minute; /ask answers meanwhile.',
    );
  });

  it.each([
    ['tr', 'olgular hâlâ okunuyor'],
    ['ar', 'لا تزال الوقائع تُقرأ'],
    ['he', 'העובדות עדיין נקראות'],
  ])('says so in %s too', async (locale, words) => {
    expect(wordsOf(await runCommand('timeline', {}, { facts }, locale))).toContain(words);
  });

  it('there are no choices of names', async () => {
    expect(await completionsOf('who', 'name', 'qat', { facts })).toEqual([]);
  });
});

describe('where facts could not be read', () => {
  it.each([
    ['who', { name: 'Qatar' }],
    ['timeline', {}],
    ['reports', { about: 'hostages' }],
    ['latest', {}],
  ])('/%s says so to the member alone, and asks nobody to wait', async (command, options) => {
    const reply = await runCommand(command, options, { facts: factsNotRead });
    expect(reply.visibility).toBe('private');
    expect(wordsOf(reply)).toMatch(/could not be read.*\/ask still answers/);
  });

  it.each([
    ['tr', 'olgular okunamadı'],
    ['ar', 'تعذّرت قراءة الوقائع'],
    ['he', 'לא ניתן היה לקרוא את העובדות'],
  ])('says so in %s too', async (locale, words) => {
    expect(wordsOf(await runCommand('timeline', {}, { facts: factsNotRead }, locale))).toContain(words);
  });

  it('there are no choices of names', async () => {
    expect(await completionsOf('who', 'name', 'qat', { facts: factsNotRead })).toEqual([]);
  });
});
