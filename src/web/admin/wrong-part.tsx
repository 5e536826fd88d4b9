import type { Actor } from '../../app/article-ports.js';
import type { Facts } from '../../app/facts.js';
import type { OverrideOutcome, Overriding, WrongThing } from '../../app/overriding.js';
import { AppError } from '../../errors.js';
import type { View } from '../view.js';
import { WantedForm } from '../views/wanted-form.js';
import type { AdminPart } from './admin-part.js';
import { FactsToMark, ListedToMark, MarkedAsWrong, type LookedUp, type Marks } from './wrong-views.js';

export interface WrongPartOptions {
  readonly facts: Pick<Facts, 'list' | 'listed'>;
  /** Without it nothing can be marked. */
  readonly overriding?: Overriding | undefined;
}

const NAME = 'wrong';
const BY: Actor = { kind: 'administrator' };
/** Facts of one page, and characters of a name. */
const MOST = { facts: 20, name: 200 };

/** Facts, spellings and offices, with "this is wrong", and what is marked so. */
export function wrongPart({ facts, overriding }: WrongPartOptions): AdminPart {
  return {
    name: NAME,
    title: ({ pages }) => pages.admin.parts.wrong,
    async show(view) {
      const { admin, views } = view.pages;
      const about = (view.query['about'] ?? '').trim().slice(0, MOST.name);
      const marks = await marksOf(overriding);
      const found = about === '' ? null : await lookedUp(facts, about, pageOf(view));
      const content = (
        <>
          <p>{admin.wrong.lead}</p>
          <WantedForm
            view={view}
            path="/admin"
            hidden={{ part: NAME }}
            fields={[{ name: 'about', label: views.name, hint: admin.wrong.nameHint, value: about }]}
          />
          {typeof found === 'string' ? <p class="note">{view.texts.facts.without[found]}</p> : null}
          {found === null || typeof found === 'string' ? null : (
            <>
              <ListedToMark view={view} listed={found.listed} />
              <FactsToMark view={view} list={found.list} page={pageOf(view)} most={MOST.facts} />
            </>
          )}
          <MarkedAsWrong view={view} marks={marks} />
        </>
      );
      return { content };
    },
    actions: {
      async mark(sent, view) {
        const wrong = wrongThingOf(sent);
        const { done } = view.pages.admin.wrong;
        return toldOf(view, done, wrong === null ? UNKNOWN : await overriding?.mark(wrong, BY));
      },
      async undo(sent, view) {
        const { undone } = view.pages.admin.wrong;
        return toldOf(view, undone, await overriding?.undo(sent.get('override') ?? '', BY));
      },
    },
  };
}

const UNKNOWN: OverrideOutcome = { kind: 'unknown' };

/** How marking, or taking a mark back, ended; undefined where neither can be done here. */
function toldOf({ pages }: View, done: string, outcome: OverrideOutcome | undefined): string {
  const { wrong } = pages.admin;
  switch (outcome?.kind) {
    case undefined:
      return wrong.without;
    case 'done':
      return outcome.reload.kind === 'done' ? done : wrong.later;
    case 'failed':
      return `${wrong.failed} ${outcome.message}`;
    case 'unchanged':
      return wrong.already;
    default:
      return wrong.unknown;
  }
}

function pageOf({ query }: View): number {
  const page = Number(query['page'] ?? '1');
  return Number.isSafeInteger(page) && page >= 1 && page < 100_000 ? page : 1;
}

/** What is marked, or why that cannot be read. */
async function marksOf(overriding: Overriding | undefined): Promise<Marks> {
  try {
    return (await overriding?.list()) ?? [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.message;
  }
}

async function lookedUp(
  facts: WrongPartOptions['facts'],
  about: string,
  page: number,
): Promise<LookedUp | 'reading' | 'failed'> {
  const listed = await facts.listed({ name: about });
  if (listed.state !== 'ready') return listed.state;
  const wanted = { kind: null, from: null, to: null, q: null, asOf: null };
  const offset = (page - 1) * MOST.facts;
  const list = await facts.list({ ...wanted, entity: about, offset, limit: MOST.facts });
  return list.state === 'ready' ? { listed: listed.view, list: list.view } : list.state;
}

/** What a form says is wrong; null for what no form sends. */
function wrongThingOf(sent: URLSearchParams): WrongThing | null {
  const given = (name: string): string => sent.get(name) ?? '';
  const why = given('why') === '' ? null : given('why');
  switch (sent.get('kind')) {
    case 'fact':
      return { kind: 'fact', fact: given('fact'), why };
    case 'alias':
      return { kind: 'alias', entity: given('entity'), alias: given('alias'), why };
    case 'office':
      return { kind: 'office', entity: given('entity'), title: given('title'), of: sent.get('of'), why };
    default:
      return null;
  }
}
