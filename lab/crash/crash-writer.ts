import { readDatabaseAddress } from '../../src/store/database-address.js';
import { placeOf } from '../../src/store/place-of.js';
import { contentOfNumber, crashSetting } from './crash-content.js';

/*
 * Entry of a program that writes into a store until it is killed: `crash-writer.js DATABASE_URL NAME`. Each thing that was acknowledged
 * is a line on standard output. What it writes tells by itself whether it is whole.
 */

/** Writes without an end: versions of seven articles, entries of the audit, settings with theirs, and events. */
async function writeOn(): Promise<never> {
  const [url = '', name = ''] = process.argv.slice(2);
  const address = readDatabaseAddress(url);
  if (address === null) throw new Error('no database is named');
  const open = await placeOf({ address, clock: () => new Date(), inThread: true }).open({ create: true });
  const { articles, audit, events, changes } = open.store;
  for (let number = 0; ; number += 1) {
    const id = `${name}-${number % 7}`;
    const { article } = await articles.keep(id, { kind: 'administrator' }, contentOfNumber(number));
    process.stdout.write(`article ${id} ${article.current.version} ${number}\n`);
    await audit.append({
      actor: { kind: 'service' },
      action: 'article.add',
      subject: id,
      outcome: 'done',
      detail: `${name} ${number}`,
    });
    process.stdout.write(`audit ${name} ${number}\n`);
    await changes.together(async (ports) => {
      await ports.settings.set({ kind: 'guild', id: name }, crashSetting, number);
      await ports.audit.append({
        actor: { kind: 'service', guild: name },
        action: 'settings.change',
        subject: null,
        outcome: 'done',
        detail: `set ${name} ${number}`,
      });
    });
    process.stdout.write(`audit set ${name} ${number}\n`);
    await events.append({ kind: 'question', outcome: 'answered' });
    process.stdout.write('event\n');
  }
}

await writeOn();
