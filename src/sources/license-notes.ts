import { inNormalForm } from '../language/normal-form.js';

/** Notices that are kept, and characters of each. */
const MOST = { notices: 5, characters: 300 };

/** Addresses of licences and notices of rights in one line each, each once; what is longer than a notice is cut. */
export function tidyLicenses(written: readonly (string | undefined)[]): readonly string[] {
  const lines = written.map((each) =>
    inNormalForm((each ?? '').slice(0, MOST.characters * 4), 'NFC')
      .replace(/<[^<>]{0,200}>/g, '')
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, MOST.characters)
      .toWellFormed(),
  );
  return [...new Set(lines)].filter((line) => line !== '').slice(0, MOST.notices);
}
