import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { LANGUAGES } from '../language/languages.js';
import { textsFor } from '../chat/texts/texts.js';
import { pageAddress } from './address.js';
import type { Assets } from './assets.js';
import type { View } from './view.js';

/** What every page has around its content. */
export interface PageFrame {
  readonly assets: Assets;
  /** Pages that the top of each leads to, in order; the first is where it all begins. */
  readonly menu: readonly MenuEntry[];
}

/** A page that the top of each page leads to. */
export interface MenuEntry {
  readonly path: string;
  readonly name: (view: View) => string;
}

interface FramedPage {
  readonly view: View;
  readonly frame: PageFrame;
  readonly title: string;
  /** Of what is the page's main thing; default: the page itself. */
  readonly children: Child;
  /** What it shows changes by itself: browsers without scripts load it again now and then. */
  readonly looksAgain?: boolean;
  /** Scripts that the page works without. */
  readonly scripts?: readonly string[];
}

/** A whole page. */
export function wholePage(page: FramedPage) {
  return html`<!doctype html>${<Document {...page} />}`;
}

function Document({ view, frame, title, children, scripts = [], looksAgain = false }: FramedPage) {
  const { texts, pages } = view;
  return (
    <html lang={view.language} dir={texts.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="dark light" />
        <meta name="robots" content="noindex" />
        {looksAgain ? (
          <noscript>
            <meta http-equiv="refresh" content="2" />
          </noscript>
        ) : null}
        <title>{`${title} · Parley`}</title>
        <link rel="icon" href={frame.assets.href('icon.svg')} />
        <link rel="stylesheet" href={frame.assets.href('style.css')} />
        {scripts.map((script) => (
          <script type="module" src={script}></script>
        ))}
      </head>
      <body>
        <a class="skip" href="#content">
          {pages.frame.skip}
        </a>
        <header class="top">
          <a class="brand" href={view.href(frame.menu[0]?.path ?? '/docs')} lang="en" dir="ltr">
            Parley
          </a>
          <nav aria-label={pages.frame.pages}>
            <ul>
              {frame.menu.map(({ path, name }) => (
                <li>
                  <a href={view.href(path)} aria-current={path === view.path ? 'page' : undefined}>
                    {name(view)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <LanguageChoice view={view} />
        </header>
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <footer class="bottom">
          <p>
            {pages.frame.foot} <a href={view.href('/docs')}>{pages.api.title}</a>
          </p>
        </footer>
      </body>
    </html>
  );
}

function LanguageChoice({ view }: { readonly view: View }) {
  return (
    <nav class="languages" aria-label={view.pages.frame.language}>
      <ul>
        {LANGUAGES.map((code) => {
          const { name, direction } = textsFor(code);
          return (
            <li>
              <a
                href={pageAddress(view.path, { ...view.query, lang: code })}
                lang={code}
                hreflang={code}
                dir={direction}
                aria-current={code === view.language ? 'true' : undefined}
              >
                {name}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
