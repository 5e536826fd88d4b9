import type { ArticleExcerpt, CitedStretch, ExcerptBlock } from '../app/services.js';
import type { WholeRecord } from '../app/editing/article-records.js';
import type { OriginalSource } from '../model/article.js';
import { editionTexts } from '../chat/edition.js';
import { articlePath, linkTarget } from './address.js';
import { ArticleVersions } from './article-versions.js';
import type { View } from './view.js';

interface ArticleParts {
  readonly view: View;
  readonly title: string;
  readonly record: WholeRecord;
  /** Null where answers do not come from it yet. */
  readonly excerpt: ArticleExcerpt | null;
  readonly cited: CitedStretch | null;
}

/** An article as far as it may be shown. */
export function ArticleView({ view, title, record, excerpt, cited }: ArticleParts) {
  const { pages } = view;
  return (
    <article>
      <header class="article-head">
        <h1 lang={languageOf(record)} dir="auto">
          {title}
        </h1>
        <ArticleFacts view={view} record={record} />
        <PublisherLink view={view} record={record} link={excerpt?.link ?? null} />
        <EditionNote view={view} record={record} excerpt={excerpt} />
        {record.kept?.standing === 'vanished' ? <p class="note">{pages.article.vanished}</p> : null}
        {excerpt === null ? <p class="note">{pages.article.waiting}</p> : null}
      </header>
      {excerpt === null ? null : (
        <ExcerptSection view={view} excerpt={excerpt} cited={cited} language={languageOf(record)} />
      )}
      <Sources view={view} heading={pages.article.restsOn} sources={record.sources} />
      <Sources view={view} heading={pages.article.copies} sources={record.kept?.copies ?? []} />
      <ArticleVersions
        view={view}
        article={record.id}
        versions={record.versions}
        language={languageOf(record)}
      />
    </article>
  );
}

/** Which version the words below are of, where an article has several or its publisher says that it changed it. */
function EditionNote({ view, record, excerpt }: Pick<ArticleParts, 'view' | 'record' | 'excerpt'>) {
  const { texts, pages } = view;
  const shown = excerpt?.article.kept ?? record.kept;
  if (shown === null) return null;
  const newest = record.kept?.version ?? shown.version;
  const words = editionTexts({ published: record.published, kept: { ...shown, standing: 'live' } }, texts);
  if (words.length === 0 && newest === shown.version) return null;
  const version = pages.article.version(texts.number(shown.version), texts.date(shown.readAt));
  if (newest === shown.version) return <p class="note">{shown.version > 1 ? version : words.join(' · ')}</p>;
  return (
    <p class="note">
      {version}. <a href={view.href(articlePath(record.id))}>{pages.article.newest(texts.number(newest))}</a>
    </p>
  );
}

/** Of its words, for browsers and those that read aloud; undefined where it is not known. */
function languageOf({ language }: WholeRecord): string | undefined {
  return language === null || language === 'und' ? undefined : language;
}

function ArticleFacts({ view, record }: { readonly view: View; readonly record: WholeRecord }) {
  const { publisher, published, authors, language } = record;
  const { texts } = view;
  const parts = [
    ...(publisher === null ? [] : [publisher]),
    ...authors,
    texts.date(published),
    texts.language(language ?? 'und'),
  ];
  return (
    <ul class="facts">
      {parts.map((part) => (
        <li>
          <bdi>{part}</bdi>
        </li>
      ))}
    </ul>
  );
}

interface PublisherLinkParts {
  readonly view: View;
  readonly record: WholeRecord;
  readonly link: string | null;
}

function PublisherLink({ view, record, link }: PublisherLinkParts) {
  const { article } = view.pages;
  const passage = linkTarget(link);
  const page = passage ?? linkTarget(record.url);
  if (page === undefined) return null;
  return (
    <p>
      <a class="button" href={page} rel="noopener noreferrer">
        {passage === undefined ? article.publisherPage : article.atPublisher}
      </a>
    </p>
  );
}

interface ExcerptParts {
  readonly view: View;
  readonly excerpt: ArticleExcerpt;
  readonly cited: CitedStretch | null;
  readonly language: string | undefined;
}

function ExcerptSection({ view, excerpt, cited, language }: ExcerptParts) {
  const { article } = view.pages;
  const { blocks, leftOut, section } = excerpt;
  const isWhole = !leftOut.before && !leftOut.after;
  const heading = cited !== null ? article.cited : isWhole ? article.whole : article.opening;
  const first = blocks.find((block) => marksOf(block, cited) !== null);
  return (
    <section aria-labelledby="words">
      <h2 id="words">{heading}</h2>
      <div class="words" lang={language}>
        {leftOut.before ? <LeftOut view={view} text={article.before} /> : null}
        {section === null ? null : (
          <p class="section" dir="auto">
            {section}
          </p>
        )}
        {blocks.map((block) => (
          <BlockOfText block={block} cited={cited} isFirst={block === first} />
        ))}
        {leftOut.after ? <LeftOut view={view} text={article.after} /> : null}
      </div>
    </section>
  );
}

function LeftOut({ view, text }: { readonly view: View; readonly text: string }) {
  return (
    <p class="left-out" lang={view.language} dir={view.texts.direction}>
      <span aria-hidden="true">[…] </span>
      {text}
    </p>
  );
}

interface BlockParts {
  readonly block: ExcerptBlock;
  readonly cited: CitedStretch | null;
  readonly isFirst: boolean;
}

function BlockOfText({ block, cited, isFirst }: BlockParts) {
  const marked = marksOf(block, cited);
  const words =
    marked === null ? (
      block.text
    ) : (
      <>
        {block.text.slice(0, marked.start)}
        <mark id={isFirst ? 'cited' : undefined}>{block.text.slice(marked.start, marked.end)}</mark>
        {block.text.slice(marked.end)}
      </>
    );
  if (block.kind === 'heading') return <h3 dir="auto">{words}</h3>;
  return (
    <p class={block.kind} dir="auto">
      {words}
    </p>
  );
}

/** Which of a block's characters are cited; null where none are. */
function marksOf({ start, end }: ExcerptBlock, cited: CitedStretch | null): CitedStretch | null {
  if (cited === null || cited.end <= start || cited.start >= end) return null;
  return { start: Math.max(cited.start, start) - start, end: Math.min(cited.end, end) - start };
}

interface SourcesParts {
  readonly view: View;
  readonly heading: string;
  readonly sources: readonly OriginalSource[];
}

function Sources({ view, heading, sources }: SourcesParts) {
  if (sources.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ul>
        {sources.map((source) => (
          <li>
            <SourceName source={source} /> <span class="day">({view.texts.date(source.published)})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SourceName({ source: { publisher, title, url } }: { readonly source: OriginalSource }) {
  const named = [publisher, title].filter((part) => part !== null).join(' · ');
  const words = named === '' ? (url ?? '?') : named;
  const address = linkTarget(url);
  if (address === undefined) return <bdi>{words}</bdi>;
  return (
    <a href={address} rel="noopener noreferrer">
      <bdi>{words}</bdi>
    </a>
  );
}
