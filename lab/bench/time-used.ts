import { readFile } from 'node:fs/promises';

/** Processor time of a process so far, in ms: unlike how long things take, it is much the same whatever else the machine does. */
export interface TimeUsed {
  readonly whole: number;
  /** By its main thread. */
  readonly main: number;
}

/** Zeros where the system does not tell. It tells in hundredths of a second. */
export async function timeUsed(pid: number): Promise<TimeUsed> {
  const of = async (path: string): Promise<number> => {
    const text = await readFile(path, 'utf8').catch(() => '');
    // User and system time are the 14th and 15th; the name before them may hold anything.
    const [user = 0, system = 0] = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return 10 * (user + system);
  };
  return { whole: await of(`/proc/${pid}/stat`), main: await of(`/proc/${pid}/task/${pid}/stat`) };
}
