import type { Entity } from '../../model/entity.js';
import { fold } from '../../language/fold.js';
import { BASE_LANGUAGE } from '../../language/languages.js';
import { LEFT_OUT, NATIONALITIES } from '../../knowledge/nationalities.js';
import { slugOf } from '../slug.js';

/** The countries of the world beside those that the gazetteer knows, and what tells a country's adjective. */
export interface World {
  /** Countries and capitals that the gazetteer lacks. */
  readonly entities: readonly Entity[];
  /** Folded words for what is of a country ("turkish", "saudi"). */
  readonly adjectives: ReadonlySet<string>;
}

interface Country {
  readonly code: string;
  readonly adjectives: readonly string[];
  readonly capitals: readonly string[];
  readonly otherNames: readonly string[];
}

/** Lists the world's countries by their English names (CLDR, through `Intl.DisplayNames`). */
export function listWorld(gazetteer: readonly Entity[]): World {
  const known = new Map(
    gazetteer.flatMap((entity) =>
      [entity.name, ...entity.aliases].map((name) => [fold(name), entity] as const),
    ),
  );
  const isNew = (name: string): boolean => !known.has(fold(name));
  const table = new Map(readTable().map((country) => [country.code, country]));
  const entities: Entity[] = [];
  for (const [code, name] of regionNames()) {
    const { adjectives = [], capitals = [], otherNames = [] } = table.get(code) ?? {};
    const names = [name.replace(/ (?:\(|SAR ).*$/u, '').replace('&', 'and'), ...otherNames];
    const gazetteered = names.map((one) => known.get(fold(one))).find((found) => found !== undefined);
    const main = names[0] ?? name;
    const id = gazetteered?.id ?? slugOf(main);
    const aliases = [...names.slice(1), ...adjectives].filter(isNew);
    const shown = gazetteered?.name ?? main;
    if (gazetteered === undefined || aliases.length > 0) {
      entities.push({ id, name: shown, type: gazetteered?.type ?? 'country', aliases, roles: [] });
    }
    const [capital, ...spellings] = capitals;
    if (capital === undefined || !isNew(capital)) continue;
    const roles = [{ title: 'capital', of: id }];
    entities.push({ id: slugOf(capital), name: capital, type: 'place', aliases: spellings, roles });
  }
  const adjectives = [...table.values()].flatMap((country) => country.adjectives.map(fold));
  return { entities, adjectives: new Set(adjectives) };
}

function regionNames(): [string, string][] {
  const names = new Intl.DisplayNames(BASE_LANGUAGE, { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const codes = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  const named = codes.flatMap((code): [string, string][] => {
    const name = LEFT_OUT.has(code) ? undefined : names.of(code);
    return name === undefined ? [] : [[code, name]];
  });
  const known = new Set<string>();
  const shared = new Set(named.flatMap(([, name]) => (known.size === known.add(name).size ? [name] : [])));
  // Codes that were given up are canonically those of the country that took over, and have its name.
  return named.filter(
    ([code, name]) => !shared.has(name) || Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`,
  );
}

function readTable(): Country[] {
  return NATIONALITIES.trim()
    .split('\n')
    .map((line) => {
      const [code = '', ...lists] = line.split('|');
      const [adjectives = [], capitals = [], otherNames = []] = lists.map((list) =>
        list.split(',').filter((name) => name !== ''),
      );
      return { code, adjectives, capitals, otherNames };
    });
}
