/** When what Discord gave an id was made, in ms since 1970; ids begin with it. Now and then one from elsewhere has none: 0. */
export function timeOfSnowflake(id: string): number {
  return /^\d{1,20}$/.test(id) ? Number(BigInt(id) >> 22n) + DISCORD_EPOCH : 0;
}

/** The first ms of 2015. */
const DISCORD_EPOCH = 1_420_070_400_000;
