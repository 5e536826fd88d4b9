import type { Setting, SettingOwner, Settings } from '../../app/ports.js';
import { ownerKind, ownSettings } from '../own-settings.js';
import { rememberMap, type PutBack } from './put-back.js';

/** Options of settings in memory. */
export interface MemorySettingsOptions {
  /** How many owners are remembered at most; the longest known is forgotten first. Default 10,000. */
  readonly capacity?: number;
}

/** Settings until the process ends. */
export function createMemorySettings({ capacity = 10_000 }: MemorySettingsOptions = {}): Settings & PutBack {
  /** Values as JSON by the name of the setting, by owner. */
  const owners = new Map<string, ReadonlyMap<string, string>>();
  const keyOf = ({ kind, id }: SettingOwner): string => `${kind}:${id}`;

  const ownerOf = (key: string): SettingOwner => {
    const colon = key.indexOf(':');
    return { kind: ownerKind(key.slice(0, colon)), id: key.slice(colon + 1) };
  };

  return {
    all: async (owner) => ownSettings(new Map(owners.get(keyOf(owner)))),
    async get(owner, setting) {
      return ownSettings(owners.get(keyOf(owner)) ?? new Map()).get(setting);
    },
    async having<T>(setting: Setting<T>) {
      return [...owners].flatMap(([key, own]) => {
        const value = ownSettings(own).get(setting);
        return value === null ? [] : [{ owner: ownerOf(key), value }];
      });
    },
    async set(owner, { name }, value) {
      const key = keyOf(owner);
      owners.set(key, new Map([...(owners.get(key) ?? []), [name, JSON.stringify(value)]]));
      const [oldest] = owners.keys();
      if (oldest !== undefined && owners.size > capacity) owners.delete(oldest);
    },
    async clear(owner, { name }) {
      const own = owners.get(keyOf(owner));
      if (own !== undefined) owners.set(keyOf(owner), new Map([...own].filter(([other]) => other !== name)));
    },
    async forget(owner) {
      owners.delete(keyOf(owner));
    },
    remember: () => rememberMap(owners),
  };
}
