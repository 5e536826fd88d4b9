#!/usr/bin/env bash
# oxfmt 0.79.0 beside Prettier 3.10.1: without a setting, one formats package.json and the other also puts its keys in another order.
#
# Expected: a formatter that takes Prettier's options and gives what Prettier gives for nearly every file of code changes
# white space of a package.json, and no more.
# Seen: `oxfmt` moves top-level keys of package.json ("private" before "description", "engines" to the end), so that the first run over a
# project shows a difference in what it declares; the same keys in a file of another name stay where they are. Prettier
# leaves both alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --save-exact --prefix tools oxfmt@0.79.0 prettier@3.10.1
mkdir project
cat > project/package.json <<'JSON'
{
  "name": "sample",
  "description": "A sample.",
  "private": true,
  "engines": { "node": ">=20" },
  "scripts": { "start": "node ." },
  "dependencies": {}
}
JSON
cp project/package.json project/other.json
cd project
keys() { node -p "Object.keys(JSON.parse(require('node:fs').readFileSync('$1', 'utf8'))).join(' ')"; }
../tools/node_modules/.bin/prettier --log-level error --write package.json other.json
echo "prettier package.json: $(keys package.json)"
../tools/node_modules/.bin/oxfmt package.json other.json > /dev/null
seen="oxfmt package.json: $(keys package.json)
oxfmt other.json: $(keys other.json)"
echo "$seen"
expected='oxfmt package.json: name private description scripts dependencies engines
oxfmt other.json: name description private engines scripts dependencies'
[[ $seen == "$expected" ]] || { echo 'This is no longer what oxfmt does.' >&2; exit 1; }
