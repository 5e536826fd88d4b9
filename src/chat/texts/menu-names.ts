import type { LanguageCode } from '../../language/languages.js';

/** What menus call options and choices in a language; what is missing is called as it is declared. */
interface MenuNames {
  /** Lower-case letters, digits and hyphens, at most 32, and different from one another. */
  readonly options: Readonly<Record<string, string>>;
  /** By their values. */
  readonly choices: Readonly<Record<string, string>>;
}

/**
 * Commands keep one name everywhere: members speak of them across languages, and so do replies. Of the languages that
 * there are texts for, Discord's menus know English and Turkish.
 */
const MENU_NAMES: Readonly<Partial<Record<LanguageCode, MenuNames>>> = {
  tr: {
    options: {
      question: 'soru',
      'as-of': 'en-geç',
      private: 'özel',
      language: 'dil',
      name: 'ad',
      about: 'konu',
      from: 'başlangıç',
      to: 'bitiş',
      page: 'sayfa',
      since: 'beri',
      force: 'yine-de',
      file: 'dosya',
      url: 'adres',
      id: 'kimlik',
      kind: 'tür',
      publisher: 'yayıncı',
      'source-language': 'kaynak-dili',
      every: 'dakikada-bir',
      keep: 'saklama-günü',
      include: 'içeren',
      exclude: 'içermeyen',
      where: 'nerede',
      show: 'göster',
    },
    choices: {
      yes: 'evet',
      no: 'hayır',
      feed: 'besleme',
      page: 'sayfa',
      sitemap: 'site haritası',
      private: 'özel',
      channel: 'kanal',
      open: 'açık',
      settled: 'sonuçlanmış',
      dismissed: 'kapatılmış',
    },
  },
};

/** An option as a language's menus call it. */
export function optionNameIn(code: LanguageCode, name: string): string {
  const names = MENU_NAMES[code]?.options ?? {};
  return Object.hasOwn(names, name) ? (names[name] ?? name) : name;
}

/** A choice as a language's menus call it; `name` where they have no word of their own. */
export function choiceNameIn(code: LanguageCode, { name, value }: { name: string; value: string }): string {
  const names = MENU_NAMES[code]?.choices ?? {};
  return Object.hasOwn(names, value) ? (names[value] ?? name) : name;
}

/** The value of a choice that a client sent by one of the names it goes by in menus; else as it came. */
export function choiceValueOf(sent: string): string {
  for (const { choices } of Object.values(MENU_NAMES)) {
    const found = Object.entries(choices).find(([, name]) => name === sent);
    if (found !== undefined) return found[0];
  }
  return sent;
}
