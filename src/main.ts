import * as fs from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadConfig } from './config.js';
import { findEnvFile } from './env-file.js';
import { runProcess } from './run-process.js';
import { shardInArguments } from './runtime/shard-messages.js';

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
    const { serve } = await import('./main-serve.js');
    // Without the one that looks after all of them, a shard would be alone.
    if (shard !== null) process.once('disconnect', () => end(0));
    return serve(config, logger, end, shard);
  },
});
