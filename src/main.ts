import * as fs from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadConfig } from './config.js';
import { findEnvFile } from './env-file.js';
import { pathsOf } from './main-paths.js';
import { runProcess } from './run-process.js';
import { shardInArguments } from './runtime/shard-messages.js';
import { createStartThread } from './runtime/start-thread.js';
import { entryBeside } from './start-worker.js';

const shard = shardInArguments(process.argv.slice(2));

// The composition root begins here: each kind of process loads no more than it takes.
await runProcess({
  configure: async () => loadConfig(process.env, await findEnvFile((path) => fs.readFile(path, 'utf8'))),
  async start(config, logger, end) {
    const { token, publicKey, shards } = config.discord;
    if (shard === null && shards !== 1 && token !== null && publicKey === null) {
      const { runShards } = await import('./main-shards.js');
      return runShards(config, { token, program: fileURLToPath(import.meta.url), logger, end });
    }
    // Without the one that looks after all of them, a shard would be alone.
    if (shard !== null) process.once('disconnect', () => end(0));
    const threads =
      config.searchEngine === 'postgres'
        ? createStartThread(entryBeside(import.meta.url, 'main-stored-thread'))
        : createStartThread();
    // What takes longest begins first: the thread loads its own while this one loads the doors.
    threads.ahead(pathsOf(config));
    const { openAnswering } = await import('./main-answering.js');
    const opened = await openAnswering(config, { plain: logger, shard, startThread: threads.start });
    const [served, { serve }] = await Promise.all([opened.served, import('./main-serve.js')]);
    return serve(config, { ...opened, served }, { end, shard });
  },
});
