import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('what was done to somebody', () => {
  it('is told of them between commas', async () => {
    const text =
      'Anwar Sadat, whom Jimmy Carter had escorted into the lodge, waited beside the fire until noon.';
    expect(await marked('en', text, 'Whom did Carter escort into the lodge?')).toBe('Anwar Sadat');
  });

  it('is found in whatever form of its word', async () => {
    const text =
      'The tribunal sued Norway over the sealing ground. Iceland has joined the agreement on fisheries.';
    const found = await marked('en', text, 'Whom did the tribunal sue over the sealing ground?');
    expect(found).not.toBe('not-stated');
  });

  it('was done by whoever did it there, also beside whose word is asked for', async () => {
    const text =
      "If Cyrus Vance's version is right it was Ezer Weizman, the defence minister, who slipped the map into the folder.";
    const found = await marked('en', text, 'According to Vance, who slipped the map into the folder?');
    expect(found).toContain('Weizman');
  });
});
