import { AppError } from '../errors.js';
import type { Override } from '../model/override.js';
import type { CitedFact } from '../views/happenings.js';
import type { Actor, Audit } from './article-ports.js';
import type { Facts } from './facts.js';
import { writtenDown } from './reload-by.js';
import type { Operations, ReloadOutcome } from './services.js';

/** Where overrides are kept. */
export interface KeptOverrides {
  /**
   * Those that can be used, in the order in which they came.
   * @throws AppError `overrides-invalid` where what is kept cannot be read
   */
  list(): Promise<readonly Override[]>;
  /** Keeps one; false where one of its id is kept. @throws as `list`, or AppError `overrides-unwritable` */
  add(override: Override): Promise<boolean>;
  /** Takes one out; null where there is none of this id. @throws as `add` */
  remove(id: string): Promise<Override | null>;
}

/** What is wrong, as somebody says; `why` is in their own words, or null. */
export type WrongThing = { readonly why: string | null } & (
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'alias'; readonly entity: string; readonly alias: string }
  | { readonly kind: 'office'; readonly entity: string; readonly title: string; readonly of: string | null }
);

/** What came of marking something as wrong, or of taking that back. */
export type OverrideOutcome =
  /** `reload` says whether it holds by now: it does where that is done, else it will with the one that runs, or the next. */
  | { readonly kind: 'done'; readonly override: Override; readonly reload: ReloadOutcome }
  /** It is marked already. */
  | { readonly kind: 'unchanged' }
  /** There is no such fact, spelling, office or override, or the facts are not read yet. */
  | { readonly kind: 'unknown' }
  /** What is kept cannot be read or written; `message` is fit for a person. */
  | { readonly kind: 'failed'; readonly message: string };

/** Marking as wrong what Parley read or was given, by an administrator: each mark is in the audit and can be taken back. */
export interface Overriding {
  list(): Promise<readonly Override[]>;
  mark(wrong: WrongThing, by: Actor): Promise<OverrideOutcome>;
  undo(id: string, by: Actor): Promise<OverrideOutcome>;
}

/** What it takes. */
export interface OverridingOptions {
  readonly kept: KeptOverrides;
  readonly facts: Pick<Facts, 'one' | 'listed'>;
  readonly reload: Operations['reload'];
  readonly audit: Pick<Audit, 'append'> | undefined;
  readonly clock: () => Date;
  /** Resolves to true after so many ms, to false where the program stops before. */
  readonly wait: (ms: number) => Promise<boolean>;
}

/** Characters of what is written down of somebody's words. */
const MOST_WORDS = 300;
/** Between two attempts where another reload runs, in ms: that one may have read what is kept before it was changed. */
const BUSY_WAIT = 100;

/** Marks, and has it hold at once: what answers is made anew without what is wrong. */
export function createOverriding(options: OverridingOptions): Overriding {
  const { kept, audit } = options;
  const record = (actor: Actor, action: string, override: Override): Promise<void> =>
    writtenDown(audit, {
      actor,
      action,
      subject: override.kind === 'fact' ? override.fact : override.entity,
      outcome: 'done',
      detail: detailOf(override),
    });
  return {
    list: () => kept.list(),
    async mark(wrong, by) {
      const override = await overrideOf(wrong, options);
      if (override === null)
        return (await isMarked(wrong, kept)) ? { kind: 'unchanged' } : { kind: 'unknown' };
      const added = await orFailed(() => kept.add(override));
      if (typeof added === 'object') return added;
      if (!added) return { kind: 'unchanged' };
      await record(by, `${override.kind}.wrong`, override);
      return { kind: 'done', override, reload: await takenInSoon(options) };
    },
    async undo(id, by) {
      const override = await orFailed(() => kept.remove(id));
      if (override === null) return { kind: 'unknown' };
      if (override.kind === 'failed') return override;
      await record(by, `${override.kind}.right`, override);
      return { kind: 'done', override, reload: await takenInSoon(options) };
    },
  };
}

/** Whether it is marked already: what is, is read no more, and so not found any more. */
async function isMarked(wrong: WrongThing, kept: KeptOverrides): Promise<boolean> {
  const { why: _why, ...said } = wrong;
  const found = await orFailed(() => kept.list());
  if ('kind' in found) return false;
  return found.some((override) =>
    Object.entries(said).every(([name, value]) => new Map(Object.entries(override)).get(name) === value),
  );
}

/** What comes of a change of what is kept, or why it cannot be changed. */
async function orFailed<T>(
  change: () => Promise<T>,
): Promise<T | { readonly kind: 'failed'; readonly message: string }> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: 'failed', message: error.message };
  }
}

/** What is wrong as it is kept; null where there is no such thing to be wrong. */
async function overrideOf(
  wrong: WrongThing,
  { facts, clock }: Pick<OverridingOptions, 'facts' | 'clock'>,
): Promise<Override | null> {
  const marked = {
    at: clock().toISOString(),
    why: wrong.why?.trim().slice(0, MOST_WORDS).toWellFormed() || null,
  };
  if (wrong.kind === 'fact') {
    const looked = await facts.one({ id: wrong.fact });
    const found = looked.state === 'ready' ? looked.view : null;
    if (found === null) return null;
    const { id, citation } = found.fact;
    return {
      kind: 'fact',
      fact: id,
      article: citation.article,
      quote: citation.quote,
      says: readingOf(found),
      ...marked,
    };
  }
  const looked = await facts.listed({ name: wrong.entity });
  if (looked.state !== 'ready' || looked.view.status === 'unknown') return null;
  const { entity, aliases, offices } = looked.view;
  if (wrong.kind === 'alias') {
    const { alias } = wrong;
    return aliases.includes(alias) ? { kind: 'alias', entity: entity.id, alias, ...marked } : null;
  }
  const { title, of } = wrong;
  return offices.some((office) => office.title === title && office.of === of)
    ? { kind: 'office', entity: entity.id, title, of, ...marked }
    : null;
}

/** What was read of a sentence, on one line, as it is written down: who, what, whom or whose, where and when. */
function readingOf({ fact }: Pick<CitedFact, 'fact'>): string {
  const { kind, subject, predicate, object, participants, place, date, value, unit, modality } = fact;
  const others = participants.filter(({ id }) => id !== subject.id).map(({ name }) => name);
  const parts = [
    object === null ? null : typeof object === 'string' ? object : object.name,
    others.length === 0 ? null : others.join(', '),
    value === undefined ? null : `${value} ${unit ?? ''}`.trim(),
    place?.name ?? null,
    date?.value ?? null,
    modality === 'stated' ? null : modality,
  ];
  return [`${kind}: ${subject.name}`, predicate, ...parts.filter((part) => part !== null)].join(' · ');
}

function detailOf(override: Override): string {
  const { why } = override;
  return [wordsOfOverride(override), ...(why === null ? [] : [why])]
    .join(' – ')
    .slice(0, MOST_WORDS)
    .toWellFormed();
}

function wordsOfOverride(override: Override): string {
  switch (override.kind) {
    case 'fact':
      return override.says;
    case 'alias':
      return override.alias;
    default:
      return override.title;
  }
}

/** How long who marks waits for it to hold, in ms: a spelling has every article read anew, which may take minutes. */
const PATIENCE = 10_000;

/** What has come of a reload that goes on by itself where it takes longer: then it is said to be busy. */
async function takenInSoon(options: Pick<OverridingOptions, 'reload' | 'wait'>): Promise<ReloadOutcome> {
  const tired = options.wait(PATIENCE).then((): ReloadOutcome => ({ kind: 'busy' }));
  return Promise.race([takenIn(options), tired]);
}

/** Reloads; where one runs already, once more behind it. */
async function takenIn({ reload, wait }: Pick<OverridingOptions, 'reload' | 'wait'>): Promise<ReloadOutcome> {
  for (;;) {
    const outcome = await reload();
    if (outcome.kind !== 'busy' || !(await wait(BUSY_WAIT))) return outcome;
  }
}
