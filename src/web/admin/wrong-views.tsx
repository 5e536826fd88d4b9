import { doneIn } from '../../chat/texts/deed-texts.js';
import { isolated } from '../../chat/direction.js';
import { overrideId } from '../../knowledge/overrides.js';
import type { Override } from '../../model/override.js';
import { passagePage } from '../../model/passage-page.js';
import type { ListedEntity } from '../../views/correctable.js';
import type { CitedFact } from '../../views/happenings.js';
import type { FactList } from '../../views/list-facts.js';
import type { View } from '../view.js';
import type { Texts } from '../../chat/texts/texts.js';
import { Pager } from '../views/wanted-form.js';
import { AdminForm } from './admin-part.js';

/** What is known of whom a name means. */
export interface LookedUp {
  readonly listed: ListedEntity;
  readonly list: FactList;
}

/** What is marked, or why that cannot be read. */
export type Marks = readonly Override[] | string;

/** Spellings and offices that the gazetteer lists, each to be marked as wrong. */
export function ListedToMark({ view, listed }: { readonly view: View; readonly listed: ListedEntity }) {
  const { wrong } = view.pages.admin;
  if (listed.status === 'unknown') {
    const [nearest] = listed.near;
    return (
      <p class="note">
        {view.pages.views.nobody}{' '}
        {nearest === undefined ? null : (
          <a href={view.href('/admin', { ...view.query, about: nearest.id, page: undefined })}>
            <bdi>{nearest.name}</bdi>
          </a>
        )}
      </p>
    );
  }
  const { entity, aliases, offices } = listed;
  return (
    <section aria-labelledby="listed">
      <h2 id="listed">
        <bdi>{entity.name}</bdi>
      </h2>
      <p class="small">
        {view.texts.who.types[entity.type]} · <code dir="ltr">{entity.id}</code>
      </p>
      <h3>{wrong.aliases}</h3>
      {aliases.length === 0 ? <p>{wrong.noneListed}</p> : null}
      <ul>
        {aliases.map((alias) => (
          <li>
            <bdi>{alias}</bdi>
            <MarkForm view={view} fields={{ kind: 'alias', entity: entity.id, alias }} what={alias} />
          </li>
        ))}
      </ul>
      <h3>{wrong.offices}</h3>
      {offices.length === 0 ? <p>{wrong.noneListed}</p> : null}
      <ul>
        {offices.map(({ title, of, ofName, from, until }) => (
          <li>
            <bdi>{[title, ...(ofName === null ? [] : [ofName])].join(' · ')}</bdi>{' '}
            <span dir="ltr">
              {from === undefined && until === undefined ? '' : `${from ?? ''}–${until ?? ''}`}
            </span>
            <MarkForm
              view={view}
              fields={{ kind: 'office', entity: entity.id, title, ...(of === null ? {} : { of }) }}
              what={title}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FactsParts {
  readonly view: View;
  readonly list: FactList;
  readonly page: number;
  /** Of one page. */
  readonly most: number;
}

/** Facts with the sentences they were read from, each to be marked as wrong. */
export function FactsToMark({ view, list, page, most }: FactsParts) {
  const { wrong } = view.pages.admin;
  if (list.status === 'unknown-entity') return null;
  const { total, facts } = list;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{wrong.facts(view.texts.number(total))}</h2>
      {total === 0 ? <p>{wrong.noFacts}</p> : null}
      {facts.map((cited) => (
        <FactToMark view={view} cited={cited} />
      ))}
      <Pager view={view} path="/admin" page={page} pages={Math.ceil(total / most)} />
    </section>
  );
}

function FactToMark({ view, cited }: { readonly view: View; readonly cited: CitedFact }) {
  const { fact, article } = cited;
  const says = readingIn(view.texts, cited);
  return (
    <div class="told">
      <p>
        <strong>{says}</strong>
      </p>
      <blockquote dir="auto">{fact.citation.quote}</blockquote>
      <p class="small">
        <a href={passagePage(fact.citation)}>
          <bdi>{article.title ?? article.id}</bdi>
        </a>{' '}
        · {view.texts.date(article.published)} · <code dir="ltr">{fact.id}</code>
      </p>
      <MarkForm view={view} fields={{ kind: 'fact', fact: fact.id }} what={says} />
    </div>
  );
}

/** What was read of a sentence, on one line: who, what, whom or whose, how many, where and when, in the reader's language. */
function readingIn(texts: Texts, { fact }: CitedFact): string {
  const { kind, subject, predicate, object, participants, place, date, value, unit, modality } = fact;
  const others = participants.filter(({ id }) => id !== subject.id).map(({ name }) => name);
  const parts = [
    kind === 'role' ? predicate : doneIn(texts, predicate),
    typeof object === 'string' ? object : (object?.name ?? null),
    others.length === 0 ? null : others.join(', '),
    value === undefined ? null : `${texts.number(value)} ${unit ?? ''}`.trim(),
    place?.name ?? null,
    date === null ? null : texts.when(date.value),
    modality === 'stated' ? null : texts.facts.modalities[modality],
  ].flatMap((part) => (part === null ? [] : [isolated(part, texts.direction)]));
  return [`${texts.facts.kinds[kind]}: ${isolated(subject.name, texts.direction)}`, ...parts].join(' · ');
}

interface MarkParts {
  readonly view: View;
  readonly fields: Readonly<Record<string, string>>;
  /** What would be marked. */
  readonly what: string;
}

/** Marks something, once it was opened: nobody marks by a slip. */
function MarkForm({ view, fields, what }: MarkParts) {
  const { wrong } = view.pages.admin;
  return (
    <details>
      <summary>{wrong.mark}</summary>
      <AdminForm view={view} action="mark" fields={fields}>
        <label class="why">
          {wrong.why}
          <input type="text" name="why" maxlength={300} dir="auto" />
        </label>
        <button class="quiet" type="submit" aria-label={`${wrong.mark}: ${what}`}>
          {wrong.mark}
        </button>
      </AdminForm>
    </details>
  );
}

/** What is marked, the newest first, each to be taken back. */
export function MarkedAsWrong({ view, marks }: { readonly view: View; readonly marks: Marks }) {
  const { wrong } = view.pages.admin;
  return (
    <section aria-labelledby="marked">
      <h2 id="marked">{wrong.marked}</h2>
      {typeof marks === 'string' ? (
        <p class="note" dir="auto">
          {marks}
        </p>
      ) : marks.length === 0 ? (
        <p>{wrong.nothing}</p>
      ) : (
        marks.toReversed().map((override) => <MarkedThing view={view} override={override} />)
      )}
    </section>
  );
}

function MarkedThing({ view, override }: { readonly view: View; readonly override: Override }) {
  const { wrong } = view.pages.admin;
  const { kind, at, why } = override;
  const said = saidOf(override);
  return (
    <div class="told">
      <p dir="auto">
        <strong>{said}</strong>
      </p>
      {override.kind === 'fact' ? <blockquote dir="auto">{override.quote}</blockquote> : null}
      <p class="small">
        {wrong.kinds[kind]} · {view.time(at)}
      </p>
      {why === null ? null : <p dir="auto">{why}</p>}
      <AdminForm view={view} action="undo" fields={{ override: overrideId(override) }}>
        <button class="quiet" type="submit" aria-label={`${wrong.undo}: ${said}`}>
          {wrong.undo}
        </button>
      </AdminForm>
    </div>
  );
}

function saidOf(override: Override): string {
  switch (override.kind) {
    case 'fact':
      return override.says;
    case 'alias':
      return `${override.entity}: ${override.alias}`;
    default:
      return [`${override.entity}: ${override.title}`, ...(override.of === null ? [] : [override.of])].join(
        ' · ',
      );
  }
}
