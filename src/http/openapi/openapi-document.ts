import * as z from 'zod';
import type { DescribedRoute } from './described-route.js';
import { problemSchema } from './response-schemas.js';

/** JSON Schema, or a part of one. */
type Json = Readonly<Record<string, unknown>>;

/** A parameter as OpenAPI has it. */
export interface DocumentParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly schema: Json;
}

interface Content {
  readonly content: Readonly<Record<string, { readonly schema: Json }>>;
}

/** A route as OpenAPI has it. */
export interface DocumentOperation {
  readonly tags: readonly string[];
  readonly summary: string;
  readonly security?: readonly Json[];
  readonly parameters: readonly DocumentParameter[];
  readonly requestBody?: Content & { readonly required: true };
  readonly responses: Readonly<Record<string, { readonly description: string } & Partial<Content>>>;
}

/** The description of a service, OpenAPI 3.1. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentOperation>>>>;
  readonly components: Json;
}

const TOKEN = 'adminToken';
const withProperties = z.looseObject({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  required: z.array(z.string()).optional(),
});

/** What is sent as JSON Schema; what is received is read before it is changed. */
function jsonSchema(schema: z.ZodType): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}

function queryParameters(schema: z.ZodType): DocumentParameter[] {
  const { properties = {}, required = [] } = withProperties.parse(jsonSchema(schema));
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function pathParameters(path: string): DocumentParameter[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

const problem = { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** What any route of a kind may answer with besides. */
function usualAnswers({ route, token }: DescribedRoute): DocumentOperation['responses'] {
  const answer = (description: string) => ({ description, content: problem });
  return {
    ...(token === undefined ? {} : { 401: answer('The admin token is missing or wrong.') }),
    ...(route.startsWith('POST') ? { 413: answer('The body is too long.') } : {}),
    ...(token !== undefined || route.includes(' /api/')
      ? { 429: answer('Too many requests; Retry-After says when to try again.') }
      : {}),
  };
}

function operationOf(described: DescribedRoute, path: string): DocumentOperation {
  const { part, what, token, query, body, answers } = described;
  const responses = Object.entries(answers).map(([status, { what, json, type }]) => {
    const isProblem = json === problemSchema;
    const content = isProblem
      ? problem
      : json === undefined
        ? { [type ?? 'application/json']: { schema: {} } }
        : { 'application/json': { schema: jsonSchema(json) } };
    return [status, { description: what, content }] as const;
  });
  return {
    tags: [part],
    summary: what,
    ...(token === undefined ? {} : { security: [...(token === 'or-here' ? [{}] : []), { [TOKEN]: [] }] }),
    parameters: [...pathParameters(path), ...(query === undefined ? [] : queryParameters(query))],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: jsonSchema(body) } },
          } as const,
        }),
    responses: { ...usualAnswers(described), ...Object.fromEntries(responses) },
  };
}

/** Describes routes, from the schemas that they read requests by. */
export function openApiDocument(
  routes: readonly DescribedRoute[],
  { version, publicUrl }: { readonly version: string; readonly publicUrl: string | null },
): OpenApiDocument {
  const paths: Record<string, Record<string, DocumentOperation>> = {};
  for (const described of routes) {
    const [method = '', path = ''] = described.route.split(' ');
    const key = path.replaceAll(/:(\w+)/g, '{$1}');
    paths[key] = { ...paths[key], [method.toLowerCase()]: operationOf(described, path) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parley',
      version,
      description: 'Answers questions about negotiations with cited, verbatim quotations from news articles.',
    },
    servers: [{ url: publicUrl ?? '/' }],
    paths,
    components: {
      securitySchemes: { [TOKEN]: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: jsonSchema(problemSchema) },
    },
  };
}
