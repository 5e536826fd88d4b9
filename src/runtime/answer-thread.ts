import { answerFrom } from './answer-from.js';
import { beginAnswering } from './begin-answering.js';

// Entry of a thread whose memory holds all that it answers from.
const { port, order, effects } = await beginAnswering();
await answerFrom(port, order, effects);
