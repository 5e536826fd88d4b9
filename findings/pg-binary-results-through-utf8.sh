#!/usr/bin/env bash
# pg 8.23.1 (pg-protocol 1.16.1, pg-types 2.2.0): with `binary: true` on a query, float8 and int8 come back as other numbers, without an error.
#
# Expected: results asked for in the binary format are the same values as in text, only read faster; or a type whose binary form is
# not read is refused.
# Seen: 1.5 and 1.0 both come as 0.9921555519104004, and 12345678901 as 12612255215; small integers are right. A row is decoded as
# UTF-8 before its types are read, so that a byte above 0x7f is replaced. The server here is PGlite behind its socket; PostgreSQL 15 gave the same.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund --save-exact pg@8.23.1 pg-protocol@1.16.1 pg-types@2.2.0 \
  @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17
cat > ask.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import pg from 'pg';
const db = await PGlite.create();
const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0 });
await server.start();
const [host, port] = server.getServerConn().split(':');
const client = new pg.Client({ host, port: Number(port), user: 'postgres', database: 'postgres' });
await client.connect();
const text = 'select 1.5::float8 as half, 1.0::float8 as one, 12345678901::int8 as far, $1::int4 as small';
for (const binary of [false, true]) {
  const { rows } = await client.query({ text, values: [7], binary });
  console.log(binary ? 'binary' : 'text', JSON.stringify(rows[0]));
}
await client.end();
await server.stop();
await db.close();
JS
expected='text {"half":1.5,"one":1,"far":"12345678901","small":7}
binary {"half":0.9921555519104004,"one":0.9921555519104004,"far":"12612255215","small":7}'
seen=$(node ask.mjs)
echo "$seen"
[[ $seen == "$expected" ]] || { echo 'This is no longer what pg does.' >&2; exit 1; }
