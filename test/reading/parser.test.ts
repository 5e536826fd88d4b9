import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnParser } from '../../lab/parse/learn-parser.js';
import { AppError } from '../../src/errors.js';
import { readModel } from '../../src/reading/parser-model.js';
import { createParser } from '../../src/reading/parser.js';
import { createParsers, modelFile } from '../../src/reading/parsers.js';
import { TINY_TREEBANK } from './tiny-treebank.js';

const file = 'tiny.bin';
const bytes = learnParser('en', TINY_TREEBANK, () => {});
const parse = createParser(readModel(bytes, file));

describe('a parser learned from a few sentences', () => {
  it('reads a sentence of the same kind that it has not seen', () => {
    const { tokens } = parse('Senta mends old lamps.');
    expect(tokens.map(({ form, upos, head, relation }) => `${form} ${upos} ${head} ${relation}`)).toEqual([
      'Senta PROPN 1 nsubj',
      'mends VERB -1 root',
      'old ADJ 3 amod',
      'lamps NOUN 1 obj',
      '. PUNCT 1 punct',
    ]);
  });

  it('gives offsets into the longer text that the sentence stands in', () => {
    const { tokens } = parse('Karel sells nets.', 100);
    expect(tokens.map(({ start, end }) => [start, end])).toEqual([
      [100, 105],
      [106, 111],
      [112, 116],
      [116, 117],
    ]);
  });

  it('has no words for a text without any', () => {
    expect(parse('').tokens).toEqual([]);
    expect(parse(' \n\t').tokens).toEqual([]);
  });

  it('is the same each time it is learned, and each time it reads', () => {
    expect(Buffer.from(learnParser('en', TINY_TREEBANK, () => {})).equals(bytes)).toBe(true);
    expect(parse('Ilka paints boats.')).toEqual(parse('Ilka paints boats.'));
  });

  it('cuts any text into slices of it that make one tree', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const { tokens } = parse(text);
        let from = 0;
        for (const { start, end, form, margin } of tokens) {
          expect(form).toBe(text.slice(start, end));
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(margin).toBeGreaterThanOrEqual(0);
          expect(margin).toBeLessThanOrEqual(1);
          from = end;
        }
        expect(tokens.filter(({ head }) => head < 0)).toHaveLength(Math.min(tokens.length, 1));
        for (const { head } of tokens) {
          let above = head;
          for (let steps = 0; above >= 0; steps += 1) {
            expect(steps).toBeLessThan(tokens.length);
            above = tokens[above]?.head ?? -1;
          }
        }
      }),
    );
  });
});

describe('a model file', () => {
  const messageOf = (broken: Uint8Array): string => {
    try {
      readModel(broken, file);
    } catch (error) {
      if (error instanceof AppError && error.code === 'parser-invalid') return error.message;
      throw error;
    }
    return 'nothing is wrong';
  };

  it('is told of where it is something else', () => {
    expect(messageOf(new TextEncoder().encode('{}'))).toContain('does not begin as a model');
  });

  it('is told of where it is of another version', () => {
    const other = Uint8Array.from(bytes);
    other[8] = 9;
    expect(messageOf(other)).toContain('version 9');
  });

  it('is told of where it is cut short anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        expect(messageOf(bytes.subarray(0, length))).toMatch(/^tiny\.bin cannot be read: .*Restore it/u);
      }),
    );
  });

  it('is told of where its header is damaged', () => {
    const other = Uint8Array.from(bytes);
    other[20] = 0;
    expect(messageOf(other)).toContain('header is damaged');
  });

  it('is read when its language is first asked for, once', () => {
    const asked: string[] = [];
    const parserOf = createParsers((path) => {
      asked.push(path);
      return bytes;
    });
    expect(asked).toEqual([]);
    expect(parserOf('en')).toBe(parserOf('en'));
    expect(asked).toEqual([modelFile('en')]);
  });

  it('that is missing is named', () => {
    const parserOf = createParsers(() => {
      throw new Error('no such file');
    });
    expect(() => parserOf('tr')).toThrow(/data\/parser\/tr\.bin cannot be read: it is not there/u);
  });
});
