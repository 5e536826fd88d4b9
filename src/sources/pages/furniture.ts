import type { PageElement } from './page-tree.js';

/** Why a stretch of a page is not of its article. */
export type LeftOutKind =
  | 'navigation'
  | 'caption'
  | 'pointer'
  | 'call'
  | 'label'
  | 'rights'
  | 'author'
  | 'comments'
  | 'embedded'
  | 'repeated'
  | 'other-article'
  | 'sources'
  | 'hidden'
  | 'title';

/** The same for people. */
export const LEFT_OUT_WORDS: Readonly<Record<LeftOutKind, string>> = {
  navigation: 'a menu, header or footer of the site',
  caption: 'a caption or credit of a picture',
  pointer: 'points to other articles',
  call: 'an advertisement, or asks to sign up, share or follow',
  label: 'a label, not running text',
  rights: 'a notice of rights',
  author: 'about the author',
  comments: 'comments of readers',
  embedded: 'a player or gallery',
  repeated: 'said twice',
  'other-article': 'another article on the same page',
  sources: 'a list of sources',
  hidden: 'hidden until the page’s programs show it',
  title: 'the headline',
};

const BY_TAG: Readonly<Record<string, LeftOutKind>> = {
  nav: 'navigation',
  menu: 'navigation',
  aside: 'pointer',
  footer: 'navigation',
  form: 'call',
  dialog: 'call',
  fieldset: 'call',
};
const BY_ROLE: Readonly<Record<string, LeftOutKind>> = {
  navigation: 'navigation',
  banner: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  search: 'navigation',
  contentinfo: 'navigation',
  complementary: 'pointer',
  dialog: 'call',
  alert: 'call',
  alertdialog: 'call',
};
/** What an element is, and the sign that tells it. */
export interface Furniture {
  readonly kind: LeftOutKind;
  readonly sign: string;
}

/** How sites name the boxes beside an article, in the words of their programs; a word may be several with hyphens. */
const BY_NAME: readonly (readonly [LeftOutKind, string])[] = [
  ['comments', 'comments? comment-list comments?-section comment-form disqus disqus-thread respond livefyre'],
  [
    'author',
    'author-bio author-box author-card about-author about-the-author bio-container author-info authorbox bio-box post-author author-profile article-author author-block authors? byline bylines contributors',
  ],
  [
    'caption',
    'captions? wp-caption-text photo-caption image-caption img-caption figcaption credits? photo-credit image-credit media-caption',
  ],
  [
    'call',
    `newsletters? newsletter-signup signup sign-up subscribe subscription subscriptions paywall regwall registration
    privacy onetrust donate donation donations support-us cta app-promo social socials social-share share shares sharing sharebar share-bar
    share-buttons share-tools sharedaddy addtoany cookie cookies consent gdpr modal popup pop-up overlay toast login
    log-in signin sign-in ads? advert adverts advertisement advertising adslot ad-slot ad-unit ad-container dfp banner-ad
    sponsor sponsored sponsors boilerplate poll quiz reactions emoji rating print-only follow follow-us whatsapp-channel`,
  ],
  [
    'pointer',
    `related related-articles related-content related-posts related-stories related-links related-news relatedcontent
    relatedposts recirc recirculation recommended recommendation recommendations recommends read-more readmore read-next readnext
    read-also more-stories more-news more-on more-from morefrom also-read see-also trending popular most-read mostread most-popular
    mostpopular most-viewed latest-news latest-stories teasers? promos? promo-box outbrain taboola zergnet revcontent
    sidebar side-bar rail right-rail jp-relatedposts yarpp next-article next-post prev-post post-navigation
    article-nav pagination carousel up-next upnext in-other-news editors-picks onward collection-list
    tags tag-list taglist article-tags post-tags tag-cloud topics? topic-list keywords entry-tags list-tags`,
  ],
  [
    'navigation',
    `nav navbar navigation menu submenu main-menu topnav subnav toolbar breadcrumb breadcrumbs masthead site-header page-header-nav site-footer
    footer copyright legal disclaimer skip-link skip-links toc table-of-contents hidden-menu language-switcher accessibility-message`,
  ],
  [
    'embedded',
    `video-player jwplayer jw-player player closed-captions slideshow gallery
    image-gallery photo-gallery tooltip hovercard popover rollover-people infobox video-info video-caption featured-video`,
  ],
];

const NAMES: readonly (readonly [LeftOutKind, RegExp])[] = BY_NAME.map(([kind, names]) => [
  kind,
  new RegExp(`-(?:${names.trim().split(/\s+/).join('|')})-`),
]);
/**
 * What an element is by its kind, role and names: furniture of the page, or null. A name tells little by itself: whoever
 * asks leaves alone what holds most of the article.
 */
export function furnitureOf({ tag, attributes, names }: PageElement): Furniture | null {
  const hiding = hidingClass(attributes.get('class') ?? '');
  if (hiding !== null) return { kind: 'hidden', sign: hiding };
  const byTag = BY_TAG[tag];
  if (byTag !== undefined) return { kind: byTag, sign: tag };
  const role = attributes.get('role')?.trim().toLowerCase() ?? '';
  const byRole = BY_ROLE[role];
  if (byRole !== undefined) return { kind: byRole, sign: role };
  if (names === '') return null;
  for (const [kind, known] of NAMES) {
    const sign = known.exec(names)?.[0];
    if (sign !== undefined) return { kind, sign };
  }
  return null;
}

/** Classes by which the usual style sheets hide an element, and those by which they show it again on some screens. */
const HIDING = new Set(['hidden', 'd-none', 'is-hidden']);
const SHOWING =
  /^(?:[\w-]+:|d-(?:sm|md|lg|xl|xxl)-|is-)?(?:visible|contents|active|(?:inline-)?(?:block|flex|grid|table)|inline|table-cell)$/;

function hidingClass(written: string): string | null {
  if (!/hidden|d-none/.test(written)) return null;
  const classes = written.split(/\s+/);
  const hiding = classes.find((each) => HIDING.has(each));
  return hiding === undefined || classes.some((each) => SHOWING.test(each)) ? null : `class ${hiding}`;
}

/** How sites name the element that holds an article's text. */
const BODY_NAME =
  /-(?:article-body|articlebody|article-text|article-content|article-main-body|story-body|storybody|story-content|story-text|entry-content|post-content|post-body|postcontent|news-content|news-text|news-body|content-body|body-content|body-text|article-inner-content|field-name-body|main-content-body|rich-text-body|haber-metni|haber-icerik|news-detail|article-body-content|paragraph-wrap|text-content)-/;

/** Whether a page says of an element that it holds an article's text. */
export function isNamedBody({ attributes, names }: PageElement): boolean {
  return attributes.get('itemprop')?.toLowerCase() === 'articlebody' || BODY_NAME.test(names);
}
