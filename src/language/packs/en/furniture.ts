import type { PageFurniture } from '../../language-pack.js';

export const furniture: PageFurniture = {
  bylines: [
    'by|written by|reported by|story by|reporting by|editing by|writing by|additional reporting by',
    'photo by|photos by|photograph by',
  ].join('|'),
  labels: [
    'read also|also read|read more|see also|watch|photo|photos|photograph|image|picture|credit',
    'file photo|related|source|sources',
  ].join('|'),
  openings: String.raw`sign up for|subscribe to|follow us on|share on|click here|copyright|©|\(c\) \d|image caption|media caption|photo caption|video caption|image source|image credit`,
  lines: [
    'menu|main menu|left menu|right menu|top menu|navigation|main navigation|skip to content',
    'skip to main content|skip links|home|home page|news|latest news|world|world news|middle east',
    'politics|opinion|analysis|sports|business|video|videos|audio|podcasts|live|live tv|search',
    'sign in|log in|subscribe|subscribe now|newsletter|newsletters|share|share this',
    'share this article|save|print|print this page|email|copy link|follow us|listen',
    'listen to this article|advertisement|ad|sponsored|related|related articles|related stories',
    'related topics|more on this story|most read|most popular|trending|trending now|recommended',
    'recommended stories|comments|leave a comment|read more|show more|load more|tags|topics|more',
    'back|next|previous|close|cookie policy|privacy policy|terms of use|about us|contact us',
    "all rights reserved|breaking news|top stories|editors' picks|from our correspondent",
    'staff writer|staff reporter',
    'reuters|associated press|ap|afp|agence france-presse|agencies|news agencies|getty images',
    'shutterstock|epa|dpa|bloomberg|xinhua|accept|accept all|accept cookies|accept all cookies',
    'reject all|manage cookies|cookie settings|cookie notice|our correspondent',
    'our own correspondent|our staff|our reporter|special correspondent|exclusive|play|play video',
    'watch video|video player',
  ].join('|'),
  dated: String.raw`published|updated|last updated|posted|first published|modified|last modified|on|at|date|time|gmt|utc|est|edt|et|bst|ist|am|pm|a\.m\.|p\.m\.|min read|minute read|minutes ago|hours ago|hour ago|days ago`,
  reporterFrom: 'from',
  reporterIn: 'in|at',
  leadingWords: [
    'the|a|an|of|in|at|to|for|from|with|without|by|and|or|nor|but|that|which|who|whom|whose|as',
    'into|onto|between|among|against|during|than|its|their|his|her|our|my|your|was|were|has|have',
    'had|will|would|could|should|may|might|must|be|been|being|if|because|while|although|whether',
    'said',
  ].join('|'),
};
