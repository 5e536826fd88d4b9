import * as z from 'zod';
import type { Entity } from '../model/entity.js';
import { parseJsonFile } from './parse-json-file.js';

const text = z.string().trim().min(1);

const entitySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be a slug such as "hakan-fidan"'),
  name: text,
  type: z.enum(['person', 'organization', 'country', 'place', 'group']),
  aliases: z.array(text).default([]),
  roles: z.array(z.strictObject({ title: text, of: text.nullable().default(null) })).default([]),
});

const gazetteerSchema = z
  .strictObject({ entities: z.array(entitySchema) })
  .superRefine(({ entities }, context) => {
    const ids = new Set<string>();
    for (const { id } of entities) {
      if (ids.has(id))
        context.addIssue({ code: 'custom', path: ['entities', id], message: 'stands there twice' });
      ids.add(id);
    }
    for (const { id, roles } of entities) {
      for (const { of } of roles) {
        if (of !== null && !ids.has(of)) {
          context.addIssue({
            code: 'custom',
            path: ['entities', id, 'roles', of],
            message: 'is no entity of this file',
          });
        }
      }
    }
  });

/**
 * Reads the gazetteer: the people, organisations, countries and places with the spellings people use.
 *
 * @param file its name, for messages
 * @throws AppError `gazetteer-invalid` naming every mistake
 */
export function readGazetteer(json: string, file: string): readonly Entity[] {
  return parseJsonFile(json, file, gazetteerSchema, 'gazetteer-invalid').entities;
}
