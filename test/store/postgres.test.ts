import { expect, it } from 'vitest';
import { describeStore } from './contract.js';
import { emptiedStores, newSchema, POSTGRES } from './sql-stores.js';

const LEFT_OUT =
  'TEST_POSTGRES_URL names no server, so that what is stored in PostgreSQL is not tested (.ci/run starts one)';

it.skipIf(POSTGRES !== undefined)('without TEST_POSTGRES_URL nothing is tested in PostgreSQL', () => {
  process.stderr.write(`parley: ${LEFT_OUT}.\n`);
  expect(POSTGRES).toBeUndefined();
});

describeStore('a store in PostgreSQL', emptiedStores(newSchema), { isHere: POSTGRES !== undefined });
