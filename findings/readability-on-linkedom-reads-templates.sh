#!/usr/bin/env bash
# @mozilla/readability 0.6.0 on linkedom 0.18.15: what stands in a page's <template> is read as words of the article.
#
# Expected: a template's content is a document of its own, so that neither `textContent` nor a reader of pages has its words, as in a
# browser and as linkedom's own `querySelectorAll`, which passes over them.
# Seen: `querySelectorAll('p')` leaves the paragraph out, but `textContent` has it, and Readability takes it for a paragraph of the
# article.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --save-exact linkedom@0.18.15 @mozilla/readability@0.6.0
cat > program.mjs <<'JS'
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const paragraph = (words) =>
  `<p>${words}: the delegations sat together until the evening, and their spokesmen told reporters that a further round would follow.</p>`;
const page = `<!doctype html><html><head><title>A round of talks</title></head><body><article>
  ${paragraph('First')}${paragraph('Second')}<template>${paragraph('Mould')}</template>${paragraph('Third')}
</article></body></html>`;
const { document } = parseHTML(page);
console.log(`paragraphs found: ${document.querySelectorAll('p').length}`);
console.log(`in textContent: ${document.body.textContent.includes('Mould')}`);
console.log(`read as the article: ${new Readability(document).parse().textContent.includes('Mould')}`);
JS
seen=$(node program.mjs)
echo "$seen"
expected='paragraphs found: 3
in textContent: true
read as the article: true'
[[ $seen == "$expected" ]] || { echo 'This is no longer what they do.' >&2; exit 1; }
