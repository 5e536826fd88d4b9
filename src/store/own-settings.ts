import type { OwnSettings, Setting } from '../app/ports.js';

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
