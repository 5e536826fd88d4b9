import { describe, expect, it } from 'vitest';
import { createEntityMatcher } from '../../src/knowledge/entity-matcher.js';
import { tokenize } from '../../src/language/tokenize.js';
import { shippedArticles, shippedGazetteer } from './shipped-data.js';

const keyOf = (name: string): string =>
  tokenize(name)
    .map(({ folded }) => folded)
    .join(' ');

async function entityNamedBy(text: string): Promise<string | undefined> {
  const matcher = createEntityMatcher(await shippedGazetteer());
  return matcher(text, tokenize(text))[0]?.entity.id;
}

describe('the shipped gazetteer', () => {
  it('gives every entity an id of its own, and every role an entity of the file', async () => {
    const entities = await shippedGazetteer();
    const ids = entities.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const offices = entities.flatMap(({ roles }) => roles.map(({ of }) => of));
    expect(offices.filter((of) => of !== null && !ids.includes(of))).toEqual([]);
  });

  it('gives no spelling to two entities, whatever its case and diacritics', async () => {
    const owners = new Map<string, string>();
    const disputed: string[] = [];
    for (const { id, name, aliases } of await shippedGazetteer()) {
      for (const spelling of [name, ...aliases]) {
        const key = keyOf(spelling);
        if (key === '' || (owners.get(key) ?? id) !== id) disputed.push(`${id}: ${spelling}`);
        owners.set(key, id);
      }
    }
    expect(disputed).toEqual([]);
  });

  it('knows only entities that an article names, but for what people say instead', async () => {
    const entities = await shippedGazetteer();
    const matcher = createEntityMatcher(entities);
    const named = new Set<string>();
    for (const { text, title, sources } of (await shippedArticles()).articles) {
      const words = [title, text, ...sources.map(({ publisher }) => publisher)].join('\n');
      for (const { entity } of matcher(words, tokenize(words))) named.add(entity.id);
    }
    const unnamed = entities.map(({ id }) => id).filter((id) => !named.has(id));
    // Washington is said for the United States; the Trump administration is named by a source document only.
    expect(unnamed).toEqual(['trump-administration', 'washington']);
  });

  it.each([
    ['Türkiye', 'turkiye'],
    ['TURKEY', 'turkiye'],
    ['Kalın', 'ibrahim-kalin'],
    ['kalin', 'ibrahim-kalin'],
    ['el-Sissi', 'abdel-fattah-el-sisi'],
    ['Erdoğan', 'recep-tayyip-erdogan'],
    ['MİT', 'mit'],
    ['the U.S. delegation', 'united-states'],
    ['Americans', 'united-states'],
    ["Hamas' political bureau", 'hamas-political-bureau'],
    ['Hamas politburo', 'hamas-political-bureau'],
    ['Tamim bin Hamad al-Thani', 'tamim-bin-hamad-al-thani'],
    ['Al Thani', 'mohammed-bin-abdulrahman-al-thani'],
    ["Şarm eş-Şeyh'te", 'sharm-el-sheikh'],
    ["Mısır'a", 'egypt'],
    ['الولايات المتحدة', 'united-states'],
    ['إسماعيل هنية', 'ismail-haniyeh'],
    ['وحماس', 'hamas'],
    ['בחמאס', 'hamas'],
    ['ארה"ב', 'united-states'],
  ])('knows "%s"', async (written, id) => {
    expect(await entityNamedBy(written)).toBe(id);
  });

  it.each(['tell us more', 'mit freundlichen grüßen', 'an answer'])(
    'finds no name in "%s"',
    async (written) => {
      expect(await entityNamedBy(written)).toBeUndefined();
    },
  );
});
