const DISCORD_EPOCH = 1_420_070_400_000;

/** Ids as Discord makes them: ascending with time, so that discord.js can read their time of creation. */
export function createSnowflakes(now: () => number = Date.now): () => string {
  let counter = 0n;
  return () => {
    counter = (counter + 1n) % 4096n;
    return ((BigInt(now() - DISCORD_EPOCH) << 22n) | counter).toString();
  };
}
