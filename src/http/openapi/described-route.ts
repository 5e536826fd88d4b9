import type * as z from 'zod';
import { problemSchema } from './response-schemas.js';

/** What a route answers with: JSON of a schema, or another kind of content. */
export interface RouteAnswer {
  readonly what: string;
  readonly json?: z.ZodType;
  readonly type?: string;
}

/** A route as the description of the service tells it. */
export interface DescribedRoute {
  readonly route: `${'GET' | 'POST' | 'DELETE'} /${string}`;
  readonly part:
    | 'Service'
    | 'Questions and facts'
    | 'Articles'
    | 'Administration'
    | 'Hubs'
    | 'Discord'
    | 'Pages';
  readonly what: string;
  /** Whether it wants the admin token; `or-here`: or that who asks is on the same machine. */
  readonly token?: 'always' | 'or-here';
  readonly query?: z.ZodType;
  /** What may be sent as JSON. */
  readonly body?: z.ZodType;
  /** By status. Those that every route may answer with are added. */
  readonly answers: Readonly<Record<number, RouteAnswer>>;
}

/** An answer that says what went wrong. */
export const problem = (what: string): RouteAnswer => ({ what, json: problemSchema });
