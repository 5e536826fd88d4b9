import type { OwnSettings, Setting, SettingOwner } from '../app/ports.js';

/** What kind of owner is stored under a word. */
export function ownerKind(stored: string): SettingOwner['kind'] {
  return stored === 'guild' || stored === 'session' ? stored : 'member';
}

/** Settings of one owner, from their values as JSON by the names of the settings. */
export function ownSettings(stored: ReadonlyMap<string, string>): OwnSettings {
  return {
    get<T>({ name, schema }: Setting<T>) {
      const value = stored.get(name);
      const read = value === undefined ? undefined : schema.safeParse(JSON.parse(value));
      return read?.success === true ? read.data : null;
    },
  };
}
