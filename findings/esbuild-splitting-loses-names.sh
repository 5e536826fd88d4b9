#!/usr/bin/env bash
# esbuild 0.28.2 with @mozilla/readability 0.6.0: with --splitting, `import()` of a CommonJS package has no names, and without it has them.
#
# Expected: where code is put into files, one or several, changes nothing of what `await import(package)` gives: the package's
# names and `default`, as Node gives them unbundled. (The guess before that, that bundling alone loses the names, was wrong too.)
# Seen: unbundled and in one file `Readability` is a name; with --splitting the same line gives `default` alone, so that
# `const { Readability } = await import(…)` is undefined, without a warning.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --save-exact esbuild@0.28.2 @mozilla/readability@0.6.0
cat > program.mjs <<'JS'
const module = await import('@mozilla/readability');
console.log(`${typeof module.Readability} ${typeof module.default.Readability}`);
JS
build() { node_modules/.bin/esbuild program.mjs --bundle --format=esm --platform=node --log-level=warning --out-extension:.js=.mjs "$@"; }
build --outdir=whole > warnings 2>&1
build --splitting --outdir=split >> warnings 2>&1
seen="unbundled: $(node program.mjs)
one file: $(node whole/program.mjs)
split: $(node split/program.mjs)
warnings: $(wc -c < warnings | tr -d ' ')"
echo "$seen"
expected='unbundled: function function
one file: function function
split: undefined function
warnings: 0'
[[ $seen == "$expected" ]] || { echo 'This is no longer what esbuild does.' >&2; exit 1; }
