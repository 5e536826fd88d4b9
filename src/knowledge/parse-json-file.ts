import type { z } from 'zod';
import { AppError, type ErrorCode } from '../errors.js';

/**
 * Reads a JSON file of the operator's against its schema.
 *
 * @param file its name, for messages
 * @throws AppError with `code`, naming every mistake
 */
export function parseJsonFile<T extends z.ZodType>(
  json: string,
  file: string,
  schema: T,
  code: ErrorCode,
): z.output<T> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new AppError(code, `${file} is not valid JSON: correct it, or restore the shipped one.`, {
      cause: error,
    });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map(
    ({ path, message }) => `${path.map(String).join('.')}: ${message}`,
  );
  throw new AppError(code, `${file} has mistakes to correct:\n  ${mistakes.join('\n  ')}`);
}
