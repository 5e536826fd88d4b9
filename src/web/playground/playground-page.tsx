import type { Child } from 'hono/jsx';
import { subjectWords } from '../../chat/subject-words.js';
import type { Subject } from '../../knowledge/subject.js';
import type { View } from '../view.js';
import { Composer } from './composer.js';
import { SAY } from './message-view.js';
import type { OfferedCommand } from './offered-commands.js';
import { FIELD, type SentFields } from './read-said.js';

interface PlaygroundParts {
  readonly view: View;
  readonly subject: Subject;
  readonly offered: readonly OfferedCommand[];
  readonly chosen: OfferedCommand;
  readonly sent: SentFields | null;
  /** Messages of the conversation so far. */
  readonly said: readonly Child[];
  /** Whether who asks is signed in; null where nobody can be. */
  readonly signedIn: boolean | null;
}

/** A conversation with Parley: what was said, and what to write with below it. */
export function PlaygroundPage({ view, subject, offered, chosen, sent, said, signedIn }: PlaygroundParts) {
  const { playground } = view.pages;
  return (
    <div
      class="chat"
      data-thinking={playground.thinking}
      data-unreachable={playground.unreachable}
      data-close={playground.close}
      data-by={signedIn === true ? 'moderator' : 'anybody'}
      data-one={playground.suggestions(1)}
      data-many={playground.suggestions(9)}
    >
      <h1 class="unseen">{playground.title}</h1>
      <div id="log" role="log" aria-label={playground.conversation} tabindex={0}>
        <Welcome view={view} subject={subject} />
        {said}
      </div>
      <Composer view={view} offered={offered} chosen={chosen} sent={sent} />
      <p class="small" id="composer-hint">
        <span class="with-script">{playground.slash} </span>
        {playground.kept(view.texts.answering.right)}{' '}
        <button class="quiet small" type="button" id="clear" hidden>
          {playground.clear}
        </button>
      </p>
      {signedIn === null ? null : (
        <p class="small">
          <a href={view.href('/admin')}>{signedIn ? playground.signedIn : playground.signIn}</a>
        </p>
      )}
      <p class="unseen" role="status" id="told"></p>
    </div>
  );
}

/** What is said before anything was asked. */
function Welcome({ view, subject }: { readonly view: View; readonly subject: Subject }) {
  const { playground } = view.pages;
  const { line } = subjectWords(subject, view.texts);
  const { questions } = subject.in(view.language);
  return (
    <article class="message information">
      <p class="author">
        <bdi>Parley</bdi> <span class="badge">{playground.app}</span>
      </p>
      <div class="said">
        <p dir="auto">{playground.lead(line)}</p>
        <p dir="auto">{playground.examples}</p>
      </div>
      <div class="controls buttons">
        {questions.map((question) => (
          <form method="post" action={SAY}>
            <input type="hidden" name="kind" value="command" />
            <input type="hidden" name="command" value="ask" />
            <input type="hidden" name="lang" value={view.language} />
            <input type="hidden" name={`${FIELD.option}question`} value={question} />
            <button class="quiet" type="submit" dir="auto">
              {question}
            </button>
          </form>
        ))}
      </div>
    </article>
  );
}
