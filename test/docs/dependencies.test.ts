import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { textOf } from '../house/the-house.js';
import { documentAt, section, tableRows } from './documents.js';

const names = z.record(z.string(), z.string());
const manifest: unknown = JSON.parse(textOf('package.json'));
const { dependencies, devDependencies } = z
  .object({ dependencies: names, devDependencies: names })
  .parse(manifest);

/** Licence of an installed package, as it declares it. */
function licenceOf(name: string): string {
  const declared: unknown = JSON.parse(textOf(`node_modules/${name}/package.json`));
  return z.object({ license: z.string() }).parse(declared).license;
}

function rowsBelow(
  heading: string,
): { readonly name: string; readonly licence: string; readonly why: string }[] {
  return tableRows(section(documentAt('docs/dependencies.md'), heading)).map(
    ([name = '', licence = '', why = '']) => ({ name, licence, why }),
  );
}

describe.each([
  ['## At run time', dependencies],
  ['## For development', devDependencies],
] as const)('dependencies, %s', (heading, declared) => {
  const rows = rowsBelow(heading);

  it('are the packages of the manifest, one a line', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(declared).sort());
  });

  it.each(rows)('$name has the licence that stands there, and a reason', ({ name, licence, why }) => {
    expect(licence.split(',')[0]).toBe(licenceOf(name));
    expect(why).not.toBe('');
  });
});
