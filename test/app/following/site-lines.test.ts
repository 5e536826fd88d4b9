import { expect, it } from 'vitest';
import { followedWeb, sourceOf } from './a-web.js';

const LINE = 'This service is brought to you every day by the newsroom.';
const own = (at: number): string =>
  `The delegations of group ${at} met in the capital on Tuesday, officials on both sides said.`;
const pageOf = (at: number, more = LINE): string =>
  `<article><h1>Talks ${at}</h1><p>${own(at)}</p><p>${more}</p></article>`;
const addressOf = (at: number): string => `https://a.example/${at}`;
const feedOf = (pages: readonly number[]): string =>
  `<rss version="2.0"><channel><title>x</title>${pages.map((at) => `<item><title>Talks ${at}</title><link>${addressOf(at)}</link></item>`).join('')}</channel></rss>`;

it('leaves out of followed pages what their site repeats, after a restart too', async () => {
  const web = followedWeb();
  const follow = async (from: typeof web, pages: readonly number[]): Promise<void> => {
    for (const at of pages) web.pages.set(addressOf(at), pageOf(at));
    web.pages.set('https://a.example/feed', feedOf(pages));
    await web.time.until(from.following.check('a'));
  };
  await web.following.add(sourceOf('a'), 'm');
  await follow(web, [1, 2, 3]);
  expect((await web.texts()).toSorted()).toEqual([1, 2, 3].map((at) => `${own(at)}\n\n${LINE}`));
  await follow(web, [4, 5]);
  const kept = await web.store.articles.list({ limit: 9 });
  const [fourth] = kept.filter(({ current }) => current.content.title === 'Talks 4');
  expect(fourth?.current.content).toMatchObject({ text: own(4), siteLines: [LINE] });

  const again = web.restarted();
  const running = again.following.run();
  await web.time.pass(1000);
  await follow(again, [6, 7, 8, 9, 10, 11]);
  const texts = await web.texts();
  expect(texts.filter((text) => text.includes(LINE))).toHaveLength(3);
  expect(texts).toHaveLength(11);
  const stopped = again.following.stop();
  await web.time.until(Promise.all([running, stopped]));
});

it('makes no version of an article that is kept with such a line', async () => {
  const web = followedWeb();
  await web.following.add(sourceOf('a'), 'm');
  for (const pages of [
    [1, 2, 3],
    [4, 5],
  ]) {
    for (const at of pages) web.pages.set(addressOf(at), pageOf(at));
    web.pages.set('https://a.example/feed', feedOf(pages));
    await web.time.until(web.following.check('a'));
  }
  web.pages.set(addressOf(1), pageOf(1, `${LINE}</p><p>Talks go on.`));
  web.pages.set('https://a.example/feed', feedOf([1]).replace('<title>Talks 1', '<title>Talks 1 go on'));
  await web.time.until(web.following.check('a'));
  const id = (await web.store.articles.findByAddress(addressOf(1))) ?? '';
  const versions = await web.store.articles.versions(id);
  expect(versions.map(({ content }) => content.text)).toEqual([
    `${own(1)}\n\n${LINE}`,
    `${own(1)}\n\n${LINE}\n\nTalks go on.`,
  ]);
});
