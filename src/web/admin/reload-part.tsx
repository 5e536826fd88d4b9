import type { Audit } from '../../app/article-ports.js';
import type { ReloadEndings } from '../../app/reload-endings.js';
import type { Operations } from '../../app/services.js';
import { reloadHeading } from '../../chat/reload-heading.js';
import type { Logger } from '../../logger.js';
import type { LoadProgress, Rejection, ReloadReport } from '../../model/snapshot.js';
import type { View } from '../view.js';
import { AdminForm, type AdminPart } from './admin-part.js';
import { createReloadRun, type RunEnded } from './reload-run.js';

export interface ReloadPartOptions {
  readonly operations: Operations;
  readonly audit: Pick<Audit, 'append'>;
  readonly endings: Pick<ReloadEndings, 'last'>;
  readonly logger: Logger;
}

const NAME = 'reload';

/** Reading the articles again, with how far it has come while it runs. */
export function reloadPart(options: ReloadPartOptions): AdminPart {
  const { operations } = options;
  const run = createReloadRun(options);
  return {
    name: NAME,
    title: ({ pages }) => pages.admin.parts.reload,
    async show(view) {
      const progress = await operations.progress();
      if (run.isRunning() || progress !== null)
        return { content: <Reading view={view} progress={progress} />, isWaiting: true };
      const ended = run.ended();
      const report = await operations.lastReload();
      return {
        content: (
          <>
            {ended === null ? null : (
              <p class="note" dir="auto">
                {toldOfReload(ended, view)}
              </p>
            )}
            <LastReload view={view} report={report} />
          </>
        ),
      };
    },
    actions: {
      async reload(sent, view) {
        run.begin({ force: sent.get('force') === 'yes' });
        return { redirect: view.href('/admin', { part: NAME }) };
      },
    },
  };
}

function toldOfReload(outcome: RunEnded, { texts, pages: { admin } }: View): string {
  const { reload } = texts;
  switch (outcome.kind) {
    case 'busy':
      return reload.busy;
    case 'fault':
      return admin.reading.fault;
    case 'failed':
      return `${reload.failed} ${outcome.message}`;
    case 'refused':
      return reload.refused(outcome.before, outcome.after);
    default:
      return reloadHeading(outcome.report, texts);
  }
}

/** How far a reload has come. */
function Reading({ view, progress }: { readonly view: View; readonly progress: LoadProgress | null }) {
  const { reading } = view.pages.admin;
  const { number } = view.texts;
  const step = progress?.step ?? null;
  const of = step?.of ?? null;
  const seconds = number(Math.floor((progress?.elapsedMs ?? 0) / 1000));
  const words =
    step === null
      ? null
      : step.phase === 'files'
        ? reading.files(number(step.done))
        : reading[step.phase](number(step.done), number(of ?? step.done));
  return (
    <section>
      <p>{reading.runs}</p>
      <progress
        aria-label={words ?? reading.runs}
        {...(step === null || of === null ? {} : { value: step.done, max: Math.max(of, 1) })}
      ></progress>
      <p>{[...(words === null ? [] : [words]), reading.since(seconds)].join(' · ')}</p>
      <p class="small">{reading.looksAgain}</p>
    </section>
  );
}

/** What the last reload changed and left out, and a form for another. */
export function LastReload({ view, report }: { readonly view: View; readonly report: ReloadReport }) {
  const { pages, texts } = view;
  const { admin } = pages;
  const { reload } = texts;
  return (
    <section aria-labelledby="reload">
      <h2 id="reload">{admin.lastReload}</h2>
      <p>
        {[
          ...(['added', 'changed', 'removed'] as const).map((kind) =>
            reload[kind](report[kind].length).replace(/:$/, ''),
          ),
          reload.took(report.elapsedMs),
        ].join(' · ')}
      </p>
      <Complaints heading={reload.rejected(report.rejectedCount)} lines={report.rejected} />
      <Complaints heading={reload.warnings(report.warningsCount)} lines={report.warnings} />
      <AdminForm view={{ ...view, query: { ...view.query, part: NAME } }} action="reload">
        <button class="send" type="submit">
          {admin.reload}
        </button>
        <label class="check">
          <input type="checkbox" name="force" value="yes" /> {admin.force}
        </label>
      </AdminForm>
    </section>
  );
}

function Complaints({ heading, lines }: { readonly heading: string; readonly lines: readonly Rejection[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {lines.map(({ file, line, reason }) => (
          <li dir="auto">
            <code dir="ltr">{line === null ? file : `${file}:${line}`}</code> {reason}
          </li>
        ))}
      </ul>
    </>
  );
}
