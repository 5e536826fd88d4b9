import type { z } from 'zod';

/** The lines of a file, each checked; blank ones are passed over. */
export function jsonLines<T extends z.ZodType>(content: string, schema: T): z.output<T>[] {
  return content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}
