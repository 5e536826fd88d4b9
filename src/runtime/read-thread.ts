import { parentPort } from 'node:worker_threads';
import { readFiles } from './read-files.js';

// Entry of a thread.
if (parentPort === null) throw new Error('this module is the entry of a thread');
readFiles(parentPort);
