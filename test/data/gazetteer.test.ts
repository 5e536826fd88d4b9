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
    // The Trump administration is named by a source document only; Mohammed Sinwar and
    // Nabil Shaath, so that they are not taken for Yahya Sinwar and Ali Shaath.
    expect(unnamed).toEqual(['nabil-shaath', 'mohammed-sinwar', 'trump-administration']);
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
    ['Sinvar', 'yahya-sinwar'],
    ['السنوار', 'yahya-sinwar'],
    ['Mohammed Sinwar', 'mohammed-sinwar'],
    ['Muhammed Derviş İsmail', 'muhammad-ismail-darwish'],
    ['Muhammad Ismail Darwish', 'muhammad-ismail-darwish'],
    ['Mohammed Darwish Ismail', 'muhammad-ismail-darwish'],
    ['Şeyh Temim Bin Hamed Al Sani', 'tamim-bin-hamad-al-thani'],
    ['Şeyh Muhammed bin Abdurrahman Al Sani', 'mohammed-bin-abdulrahman-al-thani'],
    ["מוחמד אל-ת'אני", 'mohammed-bin-abdulrahman-al-thani'],
    ['Hassan Rashad', 'hassan-mahmoud-rashad'],
    ['Mohamed Rashad', 'mohamed-rashad'],
    ['Diya Reşvan', 'diaa-rashwan'],
    ['Abbas Kamil', 'abbas-kamel'],
    ['Mahmud Abbas', 'mahmoud-abbas'],
    ['همام الحية', 'humam-al-hayya'],
    ['Halil Hayye', 'khalil-al-hayya'],
    ["ח'ליל אל-חיה", 'khalil-al-hayya'],
    ['שר הביטחון ישראל כ"ץ', 'israel-katz'],
    ['מועצת השלום', 'board-of-peace'],
    ["head of Hamas' Shura Council", 'hamas-shura-council'],
    ['the UN Security Council', 'un-security-council'],
    ["Refah Sınır Kapısı'nın", 'rafah'],
    ['רן גווילי', 'ran-gvili'],
  ])('knows "%s"', async (written, id) => {
    expect(await entityNamedBy(written)).toBe(id);
  });

  it('tells since when and until when an office was held that changed hands', async () => {
    const heldBy = (id: string, of: string) =>
      entities.find((entity) => entity.id === id)?.roles.filter((role) => role.of === of);
    const entities = await shippedGazetteer();
    expect(heldBy('ismail-haniyeh', 'hamas-political-bureau')).toMatchObject([
      { until: '2024-07-31' },
      { until: '2024-07-31' },
    ]);
    expect(heldBy('yahya-sinwar', 'hamas-political-bureau')).toMatchObject([
      { from: '2024-08-06', until: '2024-10' },
    ]);
    expect(heldBy('abbas-kamel', 'egypt-general-intelligence-service')).toMatchObject([
      { from: '2018', until: '2024-10-16' },
    ]);
    expect(heldBy('hassan-mahmoud-rashad', 'egypt-general-intelligence-service')).toMatchObject([
      { title: 'head', from: '2024-10-16' },
      { title: 'deputy head', until: '2024-10-16' },
    ]);
  });

  it.each([
    'tell us more',
    'mit freundlichen grüßen',
    'an answer',
    'Abbas Araghchi',
    'the National Security Council',
  ])('finds no name in "%s"', async (written) => {
    expect(await entityNamedBy(written)).toBeUndefined();
  });
});
