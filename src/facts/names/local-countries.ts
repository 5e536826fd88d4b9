import { ALL_PACKS, BASE_LANGUAGE, LANGUAGES } from '../../language/languages.js';
import { SHORT_NAMES, WORDLIKE } from '../languages/short-country-names.js';
import type { Entity } from '../../model/entity.js';
import { fold } from '../../language/fold.js';

/**
 * The world's countries as the other languages name them (CLDR), with what is of them where that follows from the name.
 *
 * @param world countries by their English names
 */
export function localCountries(world: readonly Entity[]): readonly Entity[] {
  const byName = new Map(
    world.flatMap((entity) => [entity.name, ...entity.aliases].map((name) => [fold(name), entity] as const)),
  );
  const english = new Intl.DisplayNames(BASE_LANGUAGE, { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const codes = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  const others = LANGUAGES.filter((language) => language !== BASE_LANGUAGE).map((language) => ({
    names: new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
    pack: ALL_PACKS.find(({ code }) => code === language),
  }));
  return codes.flatMap((code) => {
    const name = english.of(code);
    const entity = name === undefined || WORDLIKE.has(code) ? undefined : byName.get(fold(name));
    if (entity === undefined) return [];
    const aliases = others.flatMap(({ names, pack }) => {
      const local = names.of(code);
      return local === undefined ? [] : [local, ...(pack?.names.adjectives(local) ?? [])];
    });
    return [{ ...entity, aliases: [...new Set([...aliases, ...(SHORT_NAMES[code] ?? [])])] }];
  });
}
