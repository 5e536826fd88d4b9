import type { VersionChange, VersionRecord } from '../app/editing/article-records.js';
import { articlePath } from './address.js';
import type { View } from './view.js';

interface VersionsParts {
  readonly view: View;
  /** Id. */
  readonly article: string;
  readonly versions: readonly VersionRecord[];
  readonly language: string | undefined;
}

/** The versions of a kept article, the newest first, with what each says otherwise than the one before. */
export function ArticleVersions({ view, article, versions, language }: VersionsParts) {
  if (versions.length < 2) return null;
  const { pages, texts } = view;
  return (
    <section>
      <h2>{pages.article.versions}</h2>
      <ol class="versions" reversed>
        {versions.toReversed().map((version) => (
          <li>
            <h3>
              <a href={view.href(articlePath(article), { version: version.version })}>
                {pages.article.version(texts.number(version.version), texts.date(version.readAt))}
              </a>
            </h3>
            <Changes view={view} version={version} language={language} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface ChangesParts {
  readonly view: View;
  readonly version: VersionRecord;
  readonly language: string | undefined;
}

function Changes({ view, version, language }: ChangesParts) {
  const { article } = view.pages;
  const { changes, changesCount } = version;
  if (version.version === 1) return <p>{article.first}</p>;
  if (changes === null) return <p>{article.notCompared}</p>;
  if (changes.some(({ before, after }) => before === null || after === null)) {
    return <p>{article.reserved}</p>;
  }
  const isCut = changesCount !== null && changesCount > changes.length;
  return (
    <>
      <ul>
        {changes.map((change) => (
          <li>
            <ChangedStretch view={view} change={change} language={language} />
          </li>
        ))}
      </ul>
      {isCut ? <p>{article.moreChanges(view.texts.number(changesCount))}</p> : null}
    </>
  );
}

interface ChangeParts {
  readonly view: View;
  readonly change: VersionChange;
  readonly language: string | undefined;
}

function ChangedStretch({ view, change, language }: ChangeParts) {
  const { article } = view.pages;
  return (
    <>
      <span class="tag">{article.kinds[change.kind]}</span>{' '}
      {change.before === '' ? null : (
        <>
          <span class="unseen">{article.was} </span>
          <del lang={language}>
            <bdi>{change.before}</bdi>
          </del>{' '}
        </>
      )}
      {change.after === '' ? null : (
        <>
          <span class="unseen">{article.now} </span>
          <ins lang={language}>
            <bdi>{change.after}</bdi>
          </ins>
        </>
      )}
    </>
  );
}
