import { createHmac } from 'node:crypto';
import { Hono, type Context } from 'hono';
import type { Command } from '../../chat/command.js';
import type { Chat } from '../../chat/dispatch.js';
import type { Caller, Interaction } from '../../chat/interaction.js';
import type { Outcome } from '../../chat/reply.js';
import type { Subject } from '../../knowledge/subject.js';
import { wholePage, type PageFrame } from '../frame.js';
import { problemPage } from '../problem-page.js';
import { viewOf, type View } from '../view.js';
import { FormView, ChatMessage, SAY } from './message-view.js';
import { offeredCommands, slashName, type OfferedCommand } from './offered-commands.js';
import { PlaygroundPage } from './playground-page.js';
import { readSaid, readTyping, type SentFields } from './read-said.js';

export interface PlaygroundOptions {
  readonly chat: Chat;
  readonly commands: readonly Command[];
  readonly subject: Subject;
  readonly frame: PageFrame;
  /** Tells clients apart. */
  readonly clientAddress: (context: Context) => string;
  /** Makes of a client's address what nobody can tell it from. */
  readonly clientSecret: string;
  /** Whether who asks moderates. Null: nobody can sign in. */
  readonly isModerator: ((context: Context) => Promise<boolean>) | null;
}

/** What the page's script says it is by: it wants the messages alone. */
const OWN_SCRIPT = 'X-Parley-Page';

/** A conversation in the browser, with the commands that anybody may use. Nothing of it is kept. */
export function playgroundPages(options: PlaygroundOptions): Hono {
  const { chat, frame } = options;
  const forAll = offeredCommands(options.commands, { moderates: false });
  const forModerators = offeredCommands(options.commands, { moderates: true });
  const { isModerator } = options;
  const askedBy = async (context: Context): Promise<Asking> => {
    const moderates = isModerator !== null && (await isModerator(context));
    return { moderates, offered: moderates ? forModerators : forAll };
  };
  const routes = new Hono();

  routes.get('/', async (context) =>
    conversation(context, options, await askedBy(context), {
      command: context.req.query('command'),
      sent: null,
      said: [],
    }),
  );

  routes.post(SAY, async (context) => {
    const sent = await sentBy(context);
    const view = viewOf(context, sent.get('lang')?.[0]);
    const asking = await askedBy(context);
    const interaction = readSaid(sent, asking.offered, callerOf(context, view, asking, options));
    if (interaction === null) {
      return problemPage(context, frame, { status: 400, message: ({ pages }) => pages.problem.unreadable });
    }
    const outcomes = await handled(interaction, chat);
    const because = reasonOf(interaction, view);
    if (context.req.header(OWN_SCRIPT) !== undefined) {
      return context.html(<Outcomes view={view} outcomes={outcomes} because={because} />);
    }
    const said = [<Outcomes view={view} outcomes={outcomes} because={because} />];
    const command = sent.get('command')?.[0];
    // What its links lead to is opened, and this address takes only what is sent to it.
    const page: View = { ...view, path: '/', query: command === undefined ? {} : { command } };
    // For the way back to it: a browser does not send a form again by itself. What moderators are told it does not hold.
    if (!asking.moderates) context.header('Cache-Control', 'private, no-cache');
    return conversation(context, options, asking, { command, sent, said }, page);
  });

  routes.post('/complete', async (context) => {
    const sent = await sentBy(context);
    const view = viewOf(context, sent.get('lang')?.[0]);
    const asking = await askedBy(context);
    const typing = readTyping(sent, asking.offered, callerOf(context, view, asking, options));
    const choices = typing === null ? [] : await chat.complete(typing);
    return context.json({ choices });
  });
  return routes;
}

/** Whether who asks moderates, and what they are offered. */
interface Asking {
  readonly moderates: boolean;
  readonly offered: readonly OfferedCommand[];
}

/** Who asks: a browser, which is nobody's in particular and may do what anybody may; or whoever is signed in with the admin token. */
function callerOf(
  context: Context,
  { language }: View,
  { moderates }: Asking,
  { clientAddress, clientSecret }: Pick<PlaygroundOptions, 'clientAddress' | 'clientSecret'>,
): Caller {
  const member = createHmac('sha256', clientSecret).update(clientAddress(context)).digest('base64url');
  return {
    userId: `browser-${member.slice(0, 16)}`,
    permissions: [],
    roles: [],
    guildId: null,
    channelId: null,
    locale: language,
    door: 'web',
    isOperator: moderates,
  };
}

async function sentBy({ req }: Context): Promise<SentFields> {
  const body = new URLSearchParams(await req.text());
  return new Map([...new Set(body.keys())].map((name) => [name, body.getAll(name)] as const));
}

/** What comes of an interaction, in the order in which it is sent. */
async function handled(interaction: Interaction, chat: Chat): Promise<Outcome[]> {
  const sent: Outcome[] = [];
  const last = await chat.dispatch(interaction, async (reply) => sent.push(reply) > 0);
  return [...sent, last];
}

/** What a message comes of, as it is told above it. */
function reasonOf(interaction: Interaction, { pages }: View): string | null {
  if (interaction.kind === 'command') return pages.playground.used(slashName(interaction));
  return interaction.kind === 'component' ? pages.playground.pressed : null;
}

interface OutcomesParts {
  readonly view: View;
  readonly outcomes: readonly Outcome[];
  readonly because: string | null;
}

function Outcomes({ view, outcomes, because }: OutcomesParts) {
  return (
    <>
      {outcomes.map((outcome) => {
        if (outcome.kind === 'nothing' || outcome.kind === 'removal')
          return <p data-outcome={outcome.kind}>{view.pages.playground.nothing}</p>;
        if (outcome.kind === 'form') return <FormView view={view} form={outcome} />;
        // A message that takes the place of another says itself what it is.
        return (
          <ChatMessage view={view} said={outcome} because={outcome.kind === 'update' ? null : because} />
        );
      })}
    </>
  );
}

interface ConversationState {
  readonly command: string | undefined;
  readonly sent: SentFields | null;
  readonly said: readonly ReturnType<typeof Outcomes>[];
}

function conversation(
  context: Context,
  { frame, subject, isModerator }: PlaygroundOptions,
  { offered, moderates }: Asking,
  { command, sent, said }: ConversationState,
  view: View = viewOf(context),
): Response | Promise<Response> {
  const chosen = offered.find(({ path }) => path.join(' ') === command) ?? offered[0];
  if (chosen === undefined) {
    return problemPage(context, frame, { status: 404, message: ({ pages }) => pages.problem.notFound });
  }
  const { title } = view.pages.playground;
  return context.html(
    wholePage({
      view,
      frame,
      title,
      scripts: [frame.assets.href('chat.js')],
      children: (
        <PlaygroundPage
          view={view}
          subject={subject}
          offered={offered}
          chosen={chosen}
          sent={sent}
          said={said}
          signedIn={isModerator === null ? null : moderates}
        />
      ),
    }),
  );
}
