/** What a verb ends in, behind its root: persons, tenses, participles and verbal nouns. */
const ENDINGS: readonly RegExp[] = [
  /(?:l[ae]r|[iu]z|s[iu]n[iu]z|[dt][iu]r)$/,
  /(?:y?d[iu]|y?m[iu]s|t[iu]|s[ae])$/,
  /(?:m[iu]s|[iu]?yor|y?[ae]c[ae][kg][iu]?|m[ae]kt[ae]|[ae]r|[iu]r|r|m[ae]l[iu]|[dt][iu][kg](?:[iu]n[ae]?|[iu])?|y?[iu]p|y?[ae]r[ae]k|y?[ae]n|m[ae](?:s[iu])?(?:n[iu]n?|n[ae]|n?d[ae]n?)?|m[ae]k)$/,
  /(?:m[ae]z?|y?[ae]b[iu]l|y?[ae]m[ae])$/,
];
/** Passive, causative, reciprocal. */
const VOICE = /(?<=.{2})(?:[iu]l|[iu]n|[iu]s|[dt][iu]r|n|l|t|s)$/;
/** What makes a word of another: "-lik", "-ci", "-li", "-siz", "-ce", "-sel". */
const MADE = /(?<=.{3})(?:l[iu][kg](?:[iu])?|c[iu]|c[ae]|l[iu]|s[iu]z|s[ae]l)$/;
const BACK = /[aou][^aeiou]*$/;

/**
 * Forms that a dictionary may list a folded Turkish word under, likeliest first: the infinitive of a verb, without its
 * passive or causative where it is not listed so, and the word that another is made of.
 */
export function turkishHeadwords(folded: string): string[] {
  const found = new Set<string>();
  let root = folded;
  for (const ending of ENDINGS) {
    const shorter = root.replace(ending, '');
    if (shorter === root || shorter.length < 2) continue;
    root = shorter;
    addInfinitives(found, root);
  }
  for (let times = 0; times < 2 && root.length > 2; times += 1) {
    const shorter = root.replace(VOICE, '');
    if (shorter === root) break;
    root = shorter;
    addInfinitives(found, root);
  }
  const made = folded.replace(MADE, '');
  if (made !== folded) found.add(made);
  return [...found];
}

/** Folding makes one of the vowels that harmony goes by: both endings are tried, the likelier first. */
function addInfinitives(found: Set<string>, root: string): void {
  const [first, second] = BACK.test(root) ? ['mak', 'mek'] : ['mek', 'mak'];
  found.add(root + first);
  found.add(root + second);
}
