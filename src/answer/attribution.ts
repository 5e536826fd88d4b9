/** What a source's name is made of; a full stop inside dotted capitals ("U.S. officials") does not end it. */
const NAME = String.raw`(?:[^,.;:()"“”]|\.(?=\p{L})|(?<=\.\p{Lu})\.(?!\p{L}))`;
const VERB = '(?:said|reported|told|announced|stated|confirmed|added|noted|stressed|emphasi[sz]ed|wrote)';
/** "according to Turkish security sources," */
const ACCORDING_TO = new RegExp(String.raw`(?:^|[\s,(])according to (${NAME}+)`, 'iu');
/** "Egyptian media reported that", "a Hamas official told AFP" */
const REPORTING = new RegExp(String.raw`^(?:["“][^"”]+["”],?\s+)?(${NAME}{2,70}?)\s+${VERB}(?=[\s,:.])`, 'u');
const REPORTED_BEHIND = new RegExp(
  String.raw`,\s+(${NAME}{2,70}?)\s+(?:said|reported|told \p{L}+|announced|stated|confirmed|added)(?: on [^,.]{3,30})?\s*[.]?$`,
  'u',
);
/** "It was announced", "the plan to be announced": nobody is named. */
const PASSIVE = /(?:^|\s)(?:is|are|was|were|be|been|being|as|not|to)$/u;
const AUXILIARY = /(?:\s+(?:has|have|had|also))+$/u;
/** A clause that goes on after the source. */
const TAIL = /\s+(?:on|in|at|from|during|after|that|which|who|late|early|and then)\s.*$/u;

/** Who a sentence says its claim comes from ("Turkish security sources"), in its own words; null where it does not say. */
export function attributionOf(sentence: string): string | null {
  const named =
    ACCORDING_TO.exec(sentence)?.[1] ?? REPORTED_BEHIND.exec(sentence)?.[1] ?? REPORTING.exec(sentence)?.[1];
  if (named === undefined) return null;
  const source = named.replace(TAIL, '').replace(AUXILIARY, '').trim();
  return source.length < 2 || PASSIVE.test(source) || /^(?:he|she|they|it|who|which)$/iu.test(source)
    ? null
    : source;
}
