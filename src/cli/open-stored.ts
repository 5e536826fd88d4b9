import { AppError } from '../errors.js';
import { projectRoot } from '../project-root.js';
import { DEFAULT_DATABASE, readDatabaseAddress, wholeAddress } from '../store/database-address.js';
import { placeOf } from '../store/place-of.js';
import type { OpenStore } from '../store/store-place.js';
import type { Terminal } from './run.js';

/** What is done with a database that is open for as long as it takes. */
export type StoreWork<T> = (open: OpenStore, name: string) => Promise<T>;

/**
 * Opens the database that the settings name, does the work and closes it.
 * @param create whether it may be made where it is not there
 * @throws AppError `bad-usage` where the setting is wrong, `store-unavailable` where the database cannot be used
 */
export async function withStored<T>(
  { env }: Pick<Terminal, 'env'>,
  create: boolean,
  work: StoreWork<T>,
): Promise<T> {
  const given = env['DATABASE_URL']?.trim() ?? '';
  const read = given === '' ? DEFAULT_DATABASE : readDatabaseAddress(given);
  if (read === null) {
    throw new AppError(
      'bad-usage',
      'DATABASE_URL must be sqlite: and a path, or postgres://…: see .env.example.',
    );
  }
  const clock = (): Date => new Date();
  const place = placeOf({ address: wholeAddress(projectRoot(), read), clock, inThread: false });
  try {
    const open = await place.open({ create });
    try {
      return await work(open, place.name);
    } finally {
      await open.close();
    }
  } catch (error) {
    if (error instanceof AppError || !place.isGone(error)) throw error;
    throw new AppError('store-unavailable', place.say(error), { cause: error });
  }
}
