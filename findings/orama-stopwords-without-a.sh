#!/usr/bin/env bash
# @orama/stopwords 3.1.18: the English list has "an" and "the", and not "a", the commonest of the three.
#
# Expected: a list of English function words holds both forms of one article, so that neither is indexed or looked for.
# Seen: of 180 words "an" and "the" are there and "a" is not, though single letters are ("i"). An index of
# @orama/orama 3.1.18 with that list keeps "a": looking for the word alone finds the text that has it, and "an" finds none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund --save-exact @orama/stopwords@3.1.18 @orama/orama@3.1.18
cat > list.mjs <<'JS'
import { stopwords } from '@orama/stopwords/english';
import { create, insert, search } from '@orama/orama';
for (const word of ['i', 'an', 'the', 'a']) console.log(word, stopwords.includes(word));
const index = create({
  schema: { text: 'string' },
  components: { tokenizer: { language: 'english', stemming: false, stopWords: stopwords } },
});
await insert(index, { text: 'an envoy and a minister met' });
for (const term of ['an', 'a']) {
  const { hits } = await search(index, { term, exact: true });
  console.log(`looked for "${term}":`, hits.length);
}
JS
expected='i true
an true
the true
a false
looked for "an": 0
looked for "a": 1'
seen=$(node list.mjs)
echo "$seen"
[[ $seen == "$expected" ]] || { echo 'This is no longer what @orama/stopwords does.' >&2; exit 1; }
