import { expect, it } from 'vitest';
import { nameIn } from '../../src/knowledge/name-in-language.js';

const israel = {
  name: 'Israel',
  type: 'country',
  aliases: ['Israelis', 'İsrailliler', 'إسرائيل', 'الإسرائيليين', 'ישראל', 'הישראלית'],
} as const;
const person = {
  name: 'Ibrahim Kalin',
  type: 'person',
  aliases: ['Kalın', 'İbrahim Kalın', 'قالن', 'إبراهيم قالن'],
} as const;
const agency = { name: 'Anadolu Agency', type: 'organization', aliases: ['AA', 'Anadolu Ajansı'] } as const;

it.each([
  [israel, 'tr', 'İsrail'],
  [israel, 'ar', 'إسرائيل'],
  [israel, 'he', 'ישראל'],
  [israel, 'en', 'Israel'],
  [person, 'tr', 'İbrahim Kalın'],
  [person, 'ar', 'إبراهيم قالن'],
  [person, 'he', 'Ibrahim Kalin'],
  [agency, 'tr', 'Anadolu Ajansı'],
  [agency, 'en', 'Anadolu Agency'],
])(
  'a name is as it is written in a language, and no word for what is of it: %o in %s',
  (entity, language, name) => {
    expect(nameIn(entity, language)).toBe(name);
  },
);
