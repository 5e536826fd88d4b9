import type { Setting, SettingOwner, Settings } from '../../app/ports.js';

/** Options of settings in memory. */
export interface MemorySettingsOptions {
  /** How many owners are remembered at most; the longest known is forgotten first. Default 10,000. */
  readonly capacity?: number;
}

/** Settings until the process ends. */
export function createMemorySettings({ capacity = 10_000 }: MemorySettingsOptions = {}): Settings {
  /** Values as JSON by the name of the setting, by owner. */
  const owners = new Map<string, Map<string, string>>();
  const keyOf = ({ kind, id }: SettingOwner): string => `${kind}:${id}`;

  return {
    async get<T>(owner: SettingOwner, { name, schema }: Setting<T>) {
      const stored = owners.get(keyOf(owner))?.get(name);
      const value = stored === undefined ? undefined : schema.safeParse(JSON.parse(stored));
      return value?.success === true ? value.data : null;
    },
    async set(owner, { name }, value) {
      const key = keyOf(owner);
      const own = owners.get(key) ?? new Map<string, string>();
      owners.set(key, own.set(name, JSON.stringify(value)));
      const [oldest] = owners.keys();
      if (oldest !== undefined && owners.size > capacity) owners.delete(oldest);
    },
    async clear(owner, { name }) {
      owners.get(keyOf(owner))?.delete(name);
    },
    async forget(owner) {
      owners.delete(keyOf(owner));
    },
  };
}
