import { wordSet } from '../../folded-words.js';

/** Abstract nouns by their endings, bodies and documents that speak, and things that do not. */
const ABSTRACT = /(?:[ts]ion|ment|ence|ance|ity|ness|ing|ude|ship|ure)$/u;
const SPEAKS =
  /^(?:government|parliament|department|establishment|statement|announcement|declaration|document|administration|opposition|delegation|organi[sz]ation|commission|coalition|mission|federation|confederation|association|foundation|corporation|institution|union|station|publication|television|intelligence|audience|conference|alliance|authority|security|university|community|charity|minority|majority|leadership|king|briefing|filing|ruling|nation|faction|petition|resolution)$/u;
const THINGS = wordSet(
  'talk meeting encounter visit move step line deal event war attack crisi image message effort role trip call issue fact case truce ceasefire fighting strike raid blast change result',
);

/** Whether a noun, folded, names a thing that does not speak; bodies and documents do. */
export function namesThing(noun: string): boolean {
  const singular = noun.replace(/s$/u, '');
  return THINGS.has(singular) || (ABSTRACT.test(singular) && !SPEAKS.test(singular));
}
