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

/**
 * Any code points but halves of a pair. What `fc.string` has for it makes a table of a million entries in each process
 * (`findings/fast-check-binary-unit-table.sh`), which takes longer than most of the properties.
 */
export function anyText(maxLength = 10): fc.Arbitrary<string> {
  const point = fc
    .oneof(fc.nat({ max: 0xff }), fc.nat({ max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
    .map((code) => String.fromCodePoint(code));
  return fc.array(point, { maxLength }).map((points) => points.join(''));
}

/** Texts of several scripts with all kinds of breaks, and now and then what no text should hold. */
export function oddText(maxPieces = 60): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 6, arbitrary: fc.constantFrom(...BREAKS) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD) },
    { weight: 2, arbitrary: anyText(8) },
    { weight: 2, arbitrary: fc.lorem({ maxCount: 2, mode: 'sentences' }) },
  );
  return fc.array(piece, { maxLength: maxPieces }).map((pieces) => pieces.join(''));
}

/** Addresses with paths, queries and fragments of any text. `fc.webUrl` makes the same table for them. */
export function anyAddress(): fc.Arbitrary<string> {
  const part = anyText(8).map(encodeURIComponent);
  const tail = (mark: string): fc.Arbitrary<string> =>
    fc.option(part, { nil: '' }).map((text) => text && mark + text);
  return fc
    .tuple(
      fc.constantFrom('http', 'https'),
      fc.domain(),
      fc.array(part, { maxLength: 4 }),
      tail('?'),
      tail('#'),
    )
    .map(
      ([scheme, domain, path, query, fragment]) =>
        `${scheme}://${[domain, ...path].join('/')}${query}${fragment}`,
    );
}
