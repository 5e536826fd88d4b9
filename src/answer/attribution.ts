/** "according to Turkish security sources," */
const ACCORDING_TO = /(?:^|[\s,(])according to ((?:[^,.;:()"“”]|\.(?=\p{L}\.|\p{Lu}))+)/iu;
/** "Egyptian media reported that", "a Hamas official told AFP" */
const REPORTING =
  /^(?:["“][^"”]+["”],?\s+)?((?:an? |the )?\p{Lu}?[^,.;:()"“”]{2,70}?)\s+(?:said|reported|told|announced|stated|confirmed|added|noted|stressed|emphasi[sz]ed|wrote)(?=[\s,:])/u;
const REPORTED_BEHIND =
  /,\s+((?:an? |the )?[^,.;:()"“”]{2,70}?)\s+(?:said|reported|told \p{L}+|announced|stated|confirmed|added)(?: on [^,.]{3,30})?\s*[.]?$/u;
/** A clause that goes on after the source. */
const TAIL = /\s+(?:on|in|at|from|during|after|that|which|who|late|early|and then)\s.*$/u;

/** Who a sentence says its claim comes from ("Turkish security sources"), in its own words; null where it does not say. */
export function attributionOf(sentence: string): string | null {
  const named =
    ACCORDING_TO.exec(sentence)?.[1] ?? REPORTED_BEHIND.exec(sentence)?.[1] ?? REPORTING.exec(sentence)?.[1];
  if (named === undefined) return null;
  const source = named.replace(TAIL, '').trim();
  return source.length < 2 || /^(?:he|she|they|it|who|which)$/iu.test(source) ? null : source;
}
