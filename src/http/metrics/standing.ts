import { Gauge, type GaugeConfiguration, type Registry } from 'prom-client';
import type { Following, SourceView } from '../../app/following/following.js';
import type { StoreTrouble } from '../../app/ports.js';
import type { Operations } from '../../app/services.js';
import type { DiscordHealth } from '../health-routes.js';

export interface StandingOptions {
  readonly registry: Registry;
  readonly operations: Pick<Operations, 'summary'>;
  readonly discord: () => DiscordHealth;
  /** What is wrong with what is stored; null where all is well. */
  readonly stored: () => StoreTrouble | null;
  readonly following?: Pick<Following, 'list'> | undefined;
  readonly version: string;
}

/** How a source stands, in one word. */
function standingOf({ definition, state }: SourceView): string {
  if (!definition.enabled) return 'disabled';
  if (state.switchedOff !== null) return 'switched_off';
  if (state.result === null) return 'unchecked';
  return state.result.kind === 'failed' ? 'failing' : 'well';
}

const SOURCE_STANDINGS = ['well', 'failing', 'switched_off', 'disabled', 'unchecked'];

/** How things stand at the moment they are asked for: the snapshot, Discord, the store, sources. */
export function addStanding(options: StandingOptions): void {
  const { registry, operations, discord, stored, following, version } = options;
  const gauge = <T extends string>(configuration: GaugeConfiguration<T>) =>
    new Gauge({ ...configuration, registers: [registry] });
  gauge({
    name: 'parley_info',
    help: 'Always 1; the version that runs.',
    labelNames: ['version'],
  }).set({ version }, 1);
  gauge({
    name: 'parley_snapshot',
    help: 'Articles, passages and facts that serve.',
    labelNames: ['of'],
    async collect() {
      const { articles, passages, facts } = await operations.summary();
      for (const [of, count] of Object.entries({ articles, passages, facts })) this.set({ of }, count);
    },
  });
  gauge({
    name: 'parley_snapshot_built_timestamp_seconds',
    help: 'When the snapshot that serves was built, in seconds since 1970.',
    async collect() {
      this.set(Date.parse((await operations.summary()).builtAt) / 1000);
    },
  });
  gauge({
    name: 'parley_discord_state',
    help: 'Always 1; how the door to Discord stands.',
    labelNames: ['door', 'state'],
    collect() {
      const { door, state } = discord();
      this.reset();
      this.set({ door, state }, 1);
    },
  });
  gauge({
    name: 'parley_discord_ready',
    help: '1 where the door to Discord is open or there is none, else 0.',
    collect() {
      this.set(['ready', 'off'].includes(discord().state) ? 1 : 0);
    },
  });
  gauge({
    name: 'parley_store_reachable',
    help: '1 where what is stored is within reach, else 0.',
    collect() {
      this.set(stored()?.kind === 'gone' ? 0 : 1);
    },
  });
  gauge({
    name: 'parley_store_slow',
    help: '1 where what is stored takes longer than members wait, else 0.',
    collect() {
      this.set(stored()?.kind === 'slow' ? 1 : 0);
    },
  });
  if (following === undefined) return;
  gauge({
    name: 'parley_sources',
    help: 'Followed sources, by how they stand.',
    labelNames: ['standing'],
    async collect() {
      // Where the store is out of reach, which has a metric of its own, nothing is known of them.
      const views = await following.list().catch(() => null);
      this.reset();
      if (views === null) return;
      for (const standing of SOURCE_STANDINGS) this.set({ standing }, 0);
      for (const view of views) this.inc({ standing: standingOf(view) });
    },
  });
}
