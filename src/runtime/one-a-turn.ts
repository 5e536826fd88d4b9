/**
 * Begins pieces of work in the order in which they come, one a turn of the event loop. Messages of a port come all that are there in one
 * turn: begun at once, a hundred questions would keep from a thread for as long as all of them take what a database answers, and its signs of life.
 * @param yieldTurn resolves after other work of the thread had its turn
 */
export function createOneATurn(yieldTurn: () => Promise<void>): (begin: () => void) => void {
  const waiting: (() => void)[] = [];
  let isRunning = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    for (let begin = waiting.shift(); begin !== undefined; begin = waiting.shift()) {
      begin();
      // Each has a turn of its own.
      // oxlint-disable-next-line no-await-in-loop
      await yieldTurn();
    }
    isRunning = false;
  };
  return (begin) => {
    waiting.push(begin);
    if (!isRunning) void run();
  };
}
