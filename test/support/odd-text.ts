import * as fc from 'fast-check';

const WORDS = [
  'talks',
  'Cairo',
  'Kalın',
  'İstanbul',
  'المحادثات',
  'והשיחות',
  'U.S.',
  'Mr.',
  'e\u0301',
  '停火',
];
const BREAKS = [
  ' ',
  ' ',
  ' ',
  '. ',
  '? ',
  '\n',
  '\n\n',
  '\n- ',
  ': ',
  '\t',
  '\u00A0',
  '\u2028',
  '\u3000',
  '…',
];
const ODD = [
  '\uD800',
  '\uDC00',
  '👩‍👩‍👧',
  '\u200F',
  '\u202E',
  '\uFEFF',
  '\u0345',
  'ﷺ',
  'ﬃ',
  'ẞ',
  'Σ',
  'ٱ',
  '\u0000',
  '½',
];

/** Texts of several scripts with all kinds of breaks, and now and then what no text should hold. */
export function oddText(maxPieces = 60): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 6, arbitrary: fc.constantFrom(...BREAKS) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD) },
    { weight: 2, arbitrary: fc.string({ maxLength: 8, unit: 'binary' }) },
    { weight: 2, arbitrary: fc.lorem({ maxCount: 2, mode: 'sentences' }) },
  );
  return fc.array(piece, { maxLength: maxPieces }).map((pieces) => pieces.join(''));
}
