import * as z from 'zod';
import type { Entity } from '../model/entity.js';
import { parseJsonFile } from './parse-json-file.js';

const text = z.string().trim().min(1);
const day = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'must be a year, month or day such as "2024-10"');

const roleSchema = z
  .strictObject({
    title: text,
    of: text.nullable().default(null),
    from: day.optional(),
    until: day.optional(),
  })
  // Of two dates that differ in precision the shorter holds the longer: they are compared as far as both go.
  .refine(({ from = '', until = '' }) => until === '' || from.slice(0, until.length) <= until, {
    path: ['until'],
    message: 'is before "from"',
  });

const entitySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be a slug such as "hakan-fidan"'),
  name: text,
  type: z.enum(['person', 'organization', 'country', 'place', 'group']),
  aliases: z.array(text).default([]),
  roles: z.array(roleSchema).default([]),
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
