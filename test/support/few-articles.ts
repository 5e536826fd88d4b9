import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { AtEnd } from './lifetime.js';

const shippedArticles = fileURLToPath(new URL('../../data/articles', import.meta.url));

/** Nine of the shipped articles, of meetings and talks; one is undated. */
const FEW = [
  '2023-11-22-qatar-confirms-hostage-deal.md',
  '2024-01-21-fidan-meets-haniyeh-in-turkey.md',
  '2024-02-13-cairo-quartet-meeting.md',
  '2025-01-15-ceasefire-announced-in-doha.md',
  '2025-06-02-kalin-al-hayya-phone-call.md',
  '2025-10-08-kalin-at-talks-in-egypt.md',
  '2025-10-08-third-day-sharm-el-sheikh.md',
  '2025-10-13-agreement-signed-in-sharm-el-sheikh.md',
  'undated-fidan-haniyeh-in-ankara.md',
];

/**
 * A folder with a few of the shipped articles, for tests to which it does not matter how many there are: all of them
 * take seconds to load. It ends with the test.
 */
export async function fewArticles(atEnd: AtEnd = onTestFinished): Promise<string> {
  const folder = await fs.mkdtemp(join(tmpdir(), 'parley-few-'));
  atEnd(() => fs.rm(folder, { recursive: true, force: true }));
  for (const file of FEW) await fs.copyFile(join(shippedArticles, file), join(folder, file));
  return folder;
}
