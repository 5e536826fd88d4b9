import { parentPort } from 'node:worker_threads';
import { wordChanges } from '../sources/stories/word-changes.js';
import type { TextPair } from './compare-texts.js';

// Entry of a thread that compares versions of texts, one pair after the other.
const port = parentPort;
if (port === null) throw new Error('this module is the entry of a thread');
port.on('message', ({ before, after }: TextPair) => port.postMessage(wordChanges(before, after), []));
