# syntax=docker/dockerfile:1
# Parley as an image of a few packages beside the build: docs/deploy.md tells how it is run.

FROM node:24-alpine AS build
WORKDIR /src
# SQLite is machine code: where it cannot be fetched prebuilt, npm compiles it with these.
RUN apk add --no-cache python3 make g++
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
# Most packages are in the build. The others stay, in the versions of package-lock.json.
RUN npm run build \
  && node scripts/runtime-packages.mjs \
  && npm prune --omit=dev \
  && rm -rf node_modules/better-sqlite3/deps node_modules/better-sqlite3/src node_modules/.cache

FROM node:24-alpine
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    CACHE=/data/cache \
    OVERRIDES=/data/overrides.json \
    DATABASE_URL=sqlite:/data/parley.db
WORKDIR /app
COPY --from=build /src/package.json /src/LICENSE ./
COPY --from=build /src/node_modules ./node_modules
COPY --from=build /src/dist ./dist
COPY --from=build /src/data ./data
# What the dashboard shows of the last evaluation.
COPY --from=build /src/docs/quality/figures.json ./docs/quality/figures.json
# All that is written; the rest may be read-only.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s --retries=3 \
  CMD wget -q -O /dev/null "http://127.0.0.1:${PORT:-3000}/healthz" || exit 1
CMD ["node", "--max-semi-space-size=2", "--heap-growing-percent=50", "dist/main.js"]
