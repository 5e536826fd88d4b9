import * as z from 'zod';
import { definitionJson } from '../../app/following/sources-file.js';
import { askJson } from '../ask-body.js';
import { wrongThingJson } from '../override-routes.js';
import { offeredJson } from '../offered-body.js';
import { queries } from '../view-query.js';
import { CALLED_BY_OTHERS } from './called-by-others.js';
import { problem, type DescribedRoute } from './described-route.js';
import * as schemas from './response-schemas.js';

const badQuery = { 400: problem('A field of the query is wrong; it is named.') };
const noFacts = { 503: problem('The facts are not there yet, or could not be read.') };

/** Every route. One that is not here fails a test. */
export const DESCRIBED_ROUTES: readonly DescribedRoute[] = [
  {
    route: 'GET /healthz',
    part: 'Service',
    what: 'Whether the process lives.',
    answers: { 200: { what: 'It does.', json: schemas.healthSchema } },
  },
  {
    route: 'GET /readyz',
    part: 'Service',
    what: 'Whether it can answer, and what is wrong.',
    answers: {
      200: { what: 'It can.', json: schemas.readySchema },
      503: { what: 'It cannot.', json: schemas.readySchema },
    },
  },
  {
    route: 'GET /metrics',
    part: 'Service',
    what: 'Counts and times, for Prometheus.',
    token: 'or-here',
    answers: { 200: { what: 'The text format of Prometheus.', type: 'text/plain' } },
  },
  {
    route: 'GET /openapi.json',
    part: 'Service',
    what: 'This description.',
    answers: { 200: { what: 'OpenAPI 3.1.', type: 'application/json' } },
  },
  {
    route: 'POST /api/ask',
    part: 'Questions and facts',
    what: 'Answers a question in cited quotations, or abstains.',
    body: askJson,
    answers: {
      200: { what: 'An answer or an abstention.', json: schemas.answerSchema },
      400: problem('The body is no question; the field is named.'),
    },
  },
  {
    route: 'GET /api/facts',
    part: 'Questions and facts',
    what: 'The facts that were read from the articles, each with its sentence.',
    query: queries.facts,
    answers: {
      200: { what: 'A stretch of them.', json: schemas.factsSchema },
      ...badQuery,
      404: problem('Nobody and nothing by the name of entity is known.'),
      ...noFacts,
    },
  },
  {
    route: 'GET /api/entities/:id',
    part: 'Questions and facts',
    what: 'What the articles tell of somebody or something, by id or name.',
    query: queries.entity,
    answers: {
      200: { what: 'Offices, meetings, statements.', json: schemas.entityPageSchema },
      ...badQuery,
      404: problem('Nobody and nothing by that name is known.'),
      ...noFacts,
    },
  },
  {
    route: 'GET /api/timeline',
    part: 'Questions and facts',
    what: 'What happened, oldest first.',
    query: queries.timeline,
    answers: { 200: { what: 'A stretch of it.', json: schemas.timelineSchema }, ...badQuery, ...noFacts },
  },
  {
    route: 'GET /api/timeline.png',
    part: 'Questions and facts',
    what: 'A page of the timeline as a picture.',
    query: queries.picture,
    answers: {
      200: { what: 'The picture.', type: 'image/png' },
      ...badQuery,
      404: problem('There is nothing to draw.'),
      501: problem('Pictures cannot be drawn on this machine.'),
      ...noFacts,
    },
  },
  {
    route: 'GET /api/articles',
    part: 'Articles',
    what: 'What is known of the articles, newest first.',
    query: queries.articles,
    answers: { 200: { what: 'A stretch of them.', json: schemas.recordsSchema }, ...badQuery },
  },
  {
    route: 'GET /api/articles/:id',
    part: 'Articles',
    what: 'What is known of an article, its passages and versions.',
    answers: {
      200: { what: 'The article, without its words.', json: schemas.wholeRecordSchema },
      404: problem('There is none, or it was removed.'),
    },
  },
  {
    route: 'GET /admin/status',
    part: 'Administration',
    what: 'The snapshot, reloads, counts and memory.',
    token: 'always',
    answers: { 200: { what: 'How it stands.', json: schemas.statusSchema } },
  },
  {
    route: 'POST /admin/reload',
    part: 'Administration',
    what: 'Reads the articles anew.',
    token: 'always',
    query: z.object({
      force: z.string().optional().describe('"true": even where most of the articles would go'),
    }),
    answers: {
      200: { what: 'What it read and changed.', json: schemas.reportSchema },
      409: problem('One runs, or most of the articles would go.'),
      500: problem('The corpus as a whole cannot be read.'),
    },
  },
  {
    route: 'POST /admin/articles',
    part: 'Administration',
    what: 'Adds an article: an address, the text of a file, or a form with a file.',
    token: 'always',
    query: z.object({
      preview: z.string().optional().describe('"true": shows how it is read and keeps nothing'),
    }),
    body: offeredJson,
    answers: {
      200: { what: 'Nothing changed, or a preview.', json: schemas.offeredSchema },
      201: { what: 'It is kept.', json: schemas.offeredSchema },
      400: problem('The body is not right; the field is named.'),
      422: problem('It cannot be read, and why.'),
    },
  },
  {
    route: 'DELETE /admin/articles/:id',
    part: 'Administration',
    what: 'Removes an article that was added or came from a source.',
    token: 'always',
    answers: { 200: { what: 'It is gone.', json: schemas.editedSchema }, 404: problem('There is none.') },
  },
  {
    route: 'POST /admin/articles/:id/restore',
    part: 'Administration',
    what: 'Brings a removed article back.',
    token: 'always',
    answers: { 200: { what: 'It is back.', json: schemas.editedSchema }, 404: problem('There is none.') },
  },
  {
    route: 'GET /admin/sources',
    part: 'Administration',
    what: 'The sources that are followed, and why nothing comes of one.',
    token: 'always',
    answers: { 200: { what: 'All of them.', json: schemas.sourcesSchema } },
  },
  {
    route: 'POST /admin/sources',
    part: 'Administration',
    what: 'Adds a source.',
    token: 'always',
    body: definitionJson,
    answers: {
      201: { what: 'It is followed.', json: schemas.sourceSchema },
      400: problem('All that is wrong with it.'),
      409: problem('Its id or address is taken, or there are too many.'),
    },
  },
  {
    route: 'DELETE /admin/sources/:id',
    part: 'Administration',
    what: 'Removes a source that was added; its articles stay.',
    token: 'always',
    answers: {
      200: { what: 'It is no longer followed.', json: schemas.removedSourceSchema },
      404: problem('There is none.'),
      409: problem('It stands in the sources file.'),
    },
  },
  {
    route: 'POST /admin/sources/:id/check',
    part: 'Administration',
    what: 'Checks a source now.',
    token: 'always',
    answers: {
      200: { what: 'What came of it.', json: schemas.checkedSourceSchema },
      404: problem('There is none.'),
      409: problem('It is being checked.'),
    },
  },
  {
    route: 'GET /admin/overrides',
    part: 'Administration',
    what: 'What is marked as wrong.',
    token: 'always',
    answers: { 200: { what: 'All of it.', json: schemas.overridesSchema } },
  },
  {
    route: 'POST /admin/overrides',
    part: 'Administration',
    what: 'Marks a fact, a spelling or an office as wrong.',
    token: 'always',
    body: wrongThingJson,
    answers: {
      201: { what: 'It is marked.', json: schemas.markedSchema },
      400: problem('The field that is wrong is named.'),
      404: problem('There is no such thing.'),
      409: problem('It is marked already.'),
    },
  },
  {
    route: 'DELETE /admin/overrides/:id',
    part: 'Administration',
    what: 'Takes a mark back.',
    token: 'always',
    answers: {
      200: { what: 'It is taken back.', json: schemas.markedSchema },
      404: problem('There is none.'),
    },
  },
  {
    route: 'GET /admin/audit',
    part: 'Administration',
    what: 'Who changed what, newest first.',
    token: 'always',
    query: queries.audit,
    answers: { 200: { what: 'A stretch of it.', json: schemas.auditSchema }, ...badQuery },
  },
  {
    route: 'GET /admin/gaps',
    part: 'Administration',
    what: 'Questions without an answer, newest first.',
    token: 'always',
    query: queries.audit,
    answers: { 200: { what: 'A stretch of them.', json: schemas.gapsSchema }, ...badQuery },
  },
  {
    route: 'GET /admin/feedback',
    part: 'Administration',
    what: 'What members said was wrong with answers, newest first.',
    token: 'always',
    query: queries.audit,
    answers: { 200: { what: 'A stretch of it.', json: schemas.feedbackSchema }, ...badQuery },
  },
  ...CALLED_BY_OTHERS,
];
