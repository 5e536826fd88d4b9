#!/usr/bin/env bash
# Node.js 24.11.1 (npm package `node`), node:inspector: precise coverage, begun in a process that runs already, does not look into
# functions that ran before.
#
# Expected: after `Profiler.startPreciseCoverage({ callCount: true, detailed: true })` all code that runs is counted block by block,
# as the protocol has no other condition for `detailed`; a test that counts work may begin to count at any time.
# Seen: a function that was first called afterwards has a count for each block. One that was called once before has only
# the count of its calls (`isBlockCoverage` false), in all later calls too, so that a loop that turns quadratic in it
# shows nothing. Stopped and begun again, it has lost the blocks of the other one as well.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund --save-exact --allow-scripts=node node@24.11.1 2> /dev/null ||
  npm install --silent --no-audit --no-fund --save-exact node@24.11.1
cat > count.mjs <<'JS'
import { Session } from 'node:inspector';

const ranBefore = (n) => {
  let pairs = 0;
  for (let i = 0; i < n; i += 1) for (let j = 0; j < n; j += 1) pairs += 1;
  return pairs;
};
const runsAfter = (n) => {
  let pairs = 0;
  for (let i = 0; i < n; i += 1) for (let j = 0; j < n; j += 1) pairs += 1;
  return pairs;
};
ranBefore(2);
const session = new Session();
session.connect();
for (const round of [1, 2]) {
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  ranBefore(10);
  runsAfter(10);
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    const { functions } = result.find(({ url }) => url.endsWith('count.mjs'));
    for (const name of ['ranBefore', 'runsAfter']) {
      const { isBlockCoverage, ranges } = functions.find(({ functionName }) => functionName === name);
      console.log(round, name, isBlockCoverage, ranges.map(({ count }) => count).join(' '));
    }
  });
  session.post('Profiler.stopPreciseCoverage');
  session.post('Profiler.disable');
}
JS
expected='1 ranBefore false 1
1 runsAfter true 1 10 100
2 ranBefore false 1
2 runsAfter false 1'
seen=$(node_modules/node/bin/node count.mjs)
echo "$seen"
[[ $seen == "$expected" ]] || { echo 'This is no longer what Node.js does.' >&2; exit 1; }
