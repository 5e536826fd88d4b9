import * as fs from 'node:fs/promises';
import { loadConfig } from './config.js';
import { findEnvFile } from './env-file.js';
import { runProcess } from './run-process.js';

// The composition root begins here: each kind of process loads no more than it takes.
await runProcess({
  configure: async () => loadConfig(process.env, await findEnvFile((path) => fs.readFile(path, 'utf8'))),
  async start(config, logger, end) {
    const { serve } = await import('./main-serve.js');
    return serve(config, logger, end);
  },
});
