import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { entryBeside, startWorker } from '../src/start-worker.js';
import { folderOf } from './support/service.js';

it('starts a thread of the sources, with what it imports by the name of the build', async () => {
  const folder = await folderOf({
    'package.json': '{ "type": "module" }',
    'said.ts': 'export const said: string = "from the sources";',
  });
  const port = "import { parentPort } from 'node:worker_threads';";
  await writeFile(
    join(folder, 'entry.ts'),
    `${port} import { said } from './said.js'; parentPort?.postMessage(said);`,
  );
  const entry = entryBeside(pathToFileURL(join(folder, 'starter.ts')).href, 'entry');
  expect(entry.href).toMatch(/entry\.ts$/);
  const [message] = await once(startWorker(entry, {}), 'message');
  expect(message).toBe('from the sources');
});

it('takes the neighbour in a build', () => {
  expect(entryBeside('file:///app/dist/main.js', 'entry').href).toBe('file:///app/dist/entry.js');
});
