import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVENT_SETS } from '../../../../lab/eval/events/event-sets.js';
import { renderEvents } from '../../../../lab/eval/events/render-events.js';
import { reportOnEvents } from '../../../../lab/eval/events/report-on-events.js';

const nothing = { entities: [], patterns: [] };

let folder = '';
beforeAll(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'parley-events-'));
});
afterAll(() => fs.rm(folder, { recursive: true }));

describe('the report on events', () => {
  it('leaves out the sets that are not there and names their paths', async () => {
    const { sets, missing } = await reportOnEvents(join(folder, 'elsewhere'), nothing, fs);
    expect(sets).toEqual([]);
    expect(missing.map(({ name }) => name)).toEqual(['rams', 'wikievents', 'plover']);
  });

  it('says which set is in another format than it should be', async () => {
    const path = join(folder, 'broken.json');
    await fs.writeFile(path, '{}');
    const broken = EVENT_SETS.map((source) => ({ ...source, path }));
    await expect(reportOnEvents('/', nothing, fs, broken)).rejects.toThrow(/"rams".*not in the format/);
  });

  it('has a row for each group, and lists what was missed where asked', async () => {
    const path = join(folder, 'plover.json');
    const records = [{ id: 'r1', event: 'CONSULT', text: 'The ministers of A and B held no talks.' }];
    await fs.writeFile(path, JSON.stringify(records));
    const plover = EVENT_SETS.filter(({ name }) => name === 'plover').map((source) => ({ ...source, path }));
    const { sets } = await reportOnEvents('/', nothing, fs, plover);
    expect(renderEvents(sets, false)).toMatch(/\| CONSULT +\| +1 \| +– \| +\.000 of 1 \|/);
    expect(renderEvents(sets, false)).not.toContain('missed');
    expect(renderEvents(sets, true)).toContain('CONSULT: missed: CONSULT: “The ministers of A and B');
  });
});
