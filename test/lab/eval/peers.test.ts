import { describe, expect, it } from 'vitest';
import { PEERS } from '../../../lab/eval/peers/all-peers.js';

const documents = [
  { id: 'talks', title: 'Talks', text: 'Negotiators gathered at the seaside resort for a third day.' },
  { id: 'aid', title: 'Aid', text: 'Lorries with flour crossed the border in the morning.' },
  { id: 'tr', title: 'Görüşme', text: 'Heyetler sahildeki otelde üçüncü gün buluştu.' },
  { id: 'ar', title: 'محادثات', text: 'اجتمع المفاوضون في المنتجع الساحلي لليوم الثالث.' },
  { id: 'he', title: 'שיחות', text: 'הנציגים נפגשו במלון על החוף ביום השלישי.' },
];
const ODD = ['', '   ', '?!*^~:+-', '"', "' OR 1=1 --", 'title:x', '\u{1F600}', '\u0000', 'NEAR(', '('];

describe.each(PEERS.map((peer) => ({ name: peer.name, peer })))('$name', ({ peer }) => {
  it('finds a document by its words, best first', async () => {
    const search = await peer.build(documents, 'en');
    const found = await search('Where did the negotiators gather?', 3);
    expect(found[0]?.id).toBe('talks');
    const scores = found.flatMap(({ score }) => (score === null ? [] : [score]));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it.each([
    ['tr', 'otelde buluştu', 'tr'],
    ['ar', 'المفاوضون في المنتجع', 'ar'],
    ['he', 'הנציגים במלון', 'he'],
  ])('finds a document in %s', async (language, question, id) => {
    const search = await peer.build(documents, language);
    expect((await search(question, 3))[0]?.id).toBe(id);
  });

  it('gives no more than wanted', async () => {
    const search = await peer.build(documents, 'en');
    expect((await search('the talks in the morning at the border', 1)).length).toBeLessThanOrEqual(1);
  });

  it.each(ODD)('takes %j without failing', async (question) => {
    const search = await peer.build(documents, 'en');
    expect(Array.isArray(await search(question, 3))).toBe(true);
  });

  it('can be built of nothing', async () => {
    const search = await peer.build([], 'en');
    expect(await search('anything', 3)).toEqual([]);
  });
});
