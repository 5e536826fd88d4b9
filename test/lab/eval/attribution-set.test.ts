import { describe, expect, it } from 'vitest';
import { measureAttribution } from '../../../lab/eval/attribution-set.js';

const TEXT = '😀 Hamas said the road was shut.\n\nThe two met, Anadolu reported. Nobody believes it.\n';

/** A folder of one annotated text, in memory. */
function folderWith(files: Readonly<Record<string, string>>) {
  const names = Object.keys(files);
  return {
    readdir: (path: string): Promise<string[]> => {
      const inside = names
        .filter((name) => name.startsWith(`${path}/`))
        .map((name) => name.slice(path.length + 1));
      return inside.length === 0 ? Promise.reject(new Error('not there')) : Promise.resolve(inside);
    },
    readFile: (path: string): Promise<string> => Promise.resolve(files[path] ?? ''),
  };
}

/** Offsets count code points, as brat does: the face is one. */
function annotated(source: string): string {
  return [
    `T1\tSource ${source}\tHamas`,
    'T2\tCue 8 12\tsaid',
    'T3\tContent 13 31\tthe road was shut.',
    'T4\tAttribution 8 12\tsaid',
    'E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3',
  ].join('\n');
}

describe('measuring attributions', () => {
  it('counts what is found of a folder in brat’s format', async () => {
    const folder = folderWith({ 'set/text/a.txt': TEXT, 'set/attributions/a_1.ann': annotated('2 7') });
    const report = await measureAttribution('set', folder);
    expect(report?.reported).toEqual({
      articles: 1,
      predicted: 2,
      right: 1,
      precision: 0.5,
      gold: 1,
      recall: 1,
      sameHead: 1,
      contentFound: 1,
    });
  });

  it('takes a wrong source for wrong', async () => {
    const folder = folderWith({ 'set/text/a.txt': TEXT, 'set/attributions/a_1.ann': annotated('13 17') });
    expect((await measureAttribution('set', folder))?.reported).toMatchObject({ right: 0, recall: 0 });
  });

  it('is left out where the folder is missing', async () => {
    expect(await measureAttribution('elsewhere', folderWith({}))).toBeNull();
  });
});
