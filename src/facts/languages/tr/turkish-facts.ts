import { wordSet } from '../folded-words.js';
import { simpleAttributions } from '../../attribution/simple-clause.js';
import { ownDatesOf } from '../../../language/dates/own-dates.js';
import { turkishNames } from './turkish-offices.js';
import { readRoles } from '../../names/read-roles.js';
import { turkishFigures } from './turkish-figures.js';
import { noFacts, type FactLanguage } from '../fact-language.js';
import { turkishAttribution } from './turkish-attribution.js';
import { turkishClauses } from './turkish-clauses.js';

/** Meetings, calls and journeys by wordings, and who says what, once a sentence. */
export const turkishFacts: FactLanguage = {
  ...noFacts,
  names: turkishNames,
  get dates() {
    return ownDatesOf('tr');
  },
  attributions: simpleAttributions(turkishAttribution),
  saying: {
    beside: wordSet('günü tarihinde'),
    bounds: wordSet('beri kadar önce sonra itibaren dek tarihli'),
    ofPages: wordSet('tarihli haber yayımlanan'),
    toldFirst: /[ğg](?:ını|ini|unu|ünü)(?: \p{L}+)? \p{L}+(?:arak|erek)(?!\p{L})/u,
    passesOn: new Set(['göre', 'aktarmak']),
    citing: null,
  },
  leading: {
    before: new Set(),
    behind: wordSet('başkanlığındaki liderliğindeki öncülüğündeki'),
    delegations: ['heyet', 'delegasyon'],
  },
  corrects:
    /^düzeltme\b|\b(?:önceki|ilk|eski) (?:sürümünde|hâlinde|halinde|versiyonunda|nüshasında)|\byanlışlıkla\b|\bsehven\b/iu,
  refutesBefore:
    /^(?:ancak |fakat |ama )?(?:(?:bu|söz konusu|o) )?(?:[İi]ddia|haber|bilgi|açıklama|söylenti|rapor)(?:lar|ler)?(?:sı|si|ı|i)? (?:\p{L}+ )?(?:doğru değil|gerçek değil|gerçek dışı|asılsız|yanlış|uydurma|yalan|yalanlan|doğrulanmadı)/iu,
  readers: (patterns) => [readRoles, turkishClauses(patterns), turkishFigures],
};
