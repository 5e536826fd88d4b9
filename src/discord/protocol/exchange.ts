import { MessageFlags } from 'discord-api-types/v10';
import type { ActionStates } from '../../app/ports.js';
import type { ActionRef, Form, Outcome, Reply, Update, Visibility } from '../../chat/reply.js';
import { withOwnPages } from '../../chat/own-pages.js';
import { createSerialQueue } from '../../serial-queue.js';
import type { InteractionCalls, MessageBody } from './calls.js';
import { customIdOf } from './custom-id.js';
import { formOfFlags, inForm, type MessageForm, type MessageJson } from './message-form.js';
import { toModal } from './modal.js';

/** How far the answering of an interaction has come. */
type Stage =
  /** Nothing was sent yet; the second has a message of the bot's that it was sent from. */
  | 'new'
  | 'new on message'
  /** Deferred: a message is promised to all, or to the member alone, or a change of the message it was sent from. */
  | 'promised to all'
  | 'promised privately'
  | 'promised a change'
  /** The first response stands. */
  | 'answered';

/** What is to be sent. */
type Said = 'public reply' | 'private reply' | 'update' | 'form' | 'removal' | 'nothing';

type Call = Exclude<keyof InteractionCalls, 'choices'>;

/**
 * Which calls send what, in which stage. `too late` where Discord takes no form any more; the member is told. Where
 * nothing is to be said, a promise is taken back, and what must be answered all the same is answered without a trace.
 */
const calls: Record<Stage, Record<Said, readonly Call[] | 'too late'>> = {
  new: {
    'public reply': ['reply'],
    'private reply': ['reply'],
    update: ['reply'],
    form: ['modal'],
    removal: ['defer', 'delete'],
    nothing: ['defer', 'delete'],
  },
  'new on message': {
    'public reply': ['reply'],
    'private reply': ['reply'],
    update: ['update'],
    form: ['modal'],
    removal: ['deferUpdate', 'delete'],
    nothing: ['deferUpdate'],
  },
  'promised to all': {
    'public reply': ['edit'],
    // For one member only: it must not fill the place that all see.
    'private reply': ['delete', 'followUp'],
    update: ['edit'],
    form: 'too late',
    removal: ['delete'],
    nothing: ['delete'],
  },
  'promised privately': {
    // What was promised to one member stays theirs, and nothing is lost by that.
    'public reply': ['edit'],
    'private reply': ['edit'],
    update: ['edit'],
    form: 'too late',
    removal: ['delete'],
    nothing: ['delete'],
  },
  'promised a change': {
    'public reply': ['followUp'],
    'private reply': ['followUp'],
    update: ['edit'],
    form: 'too late',
    removal: ['delete'],
    nothing: [],
  },
  answered: {
    'public reply': ['followUp'],
    'private reply': ['followUp'],
    update: ['edit'],
    form: 'too late',
    removal: ['delete'],
    nothing: [],
  },
};

/** Answers one interaction, in the way that what became of it so far calls for. Calls are made one after another, whoever asks for them. */
export interface Exchange {
  /** Promises an answer, so that Discord waits 15 minutes instead of 3 s. */
  promise(visibility: Visibility): Promise<void>;
  /**
   * @returns whether it could be sent so: a form cannot where an answer was promised already
   * @throws CallError where Discord does not take it
   */
  send(outcome: Outcome): Promise<boolean>;
  /**
   * Sends a message beside what is still to be sent: that which a component is on can be changed after it.
   * @throws CallError where Discord does not take it
   */
  sendBeside(reply: Reply): Promise<void>;
}

export interface ExchangeOptions {
  readonly calls: InteractionCalls;
  /** The form of the message of which a component was used, or a form that one opened; null where there is none. */
  readonly onMessage: MessageForm | null;
  readonly states: ActionStates;
  /** Origin of the service's own pages; null where members cannot reach them. */
  readonly publicUrl: string | null;
}

export function createExchange({ calls: port, onMessage, states, publicUrl }: ExchangeOptions): Exchange {
  let stage: Stage = onMessage === null ? 'new' : 'new on message';
  /** The form of the message that is changed from here on; null where one is promised that is not there yet. */
  let form = onMessage;

  async function perform(call: Call, outcome: Outcome): Promise<void> {
    switch (call) {
      case 'defer':
        await port.defer('private');
        stage = 'promised privately';
        return;
      case 'deferUpdate':
        await port.deferUpdate();
        stage = 'promised a change';
        return;
      case 'delete':
        await port.delete();
        break;
      case 'modal':
        if (outcome.kind === 'form') await port.modal(await modalOf(outcome, states));
        break;
      default:
        if (outcome.kind === 'reply' || outcome.kind === 'update') {
          const changed = call === 'update' || call === 'edit' ? form : null;
          const body = await messageBodyOf(withOwnPages(outcome, publicUrl), call, { states, form: changed });
          await port[call](body);
          if (call !== 'followUp') form = formOfFlags(body.json.flags ?? 0);
        }
    }
    stage = 'answered';
  }

  const turns = createSerialQueue();

  async function promise(visibility: Visibility): Promise<void> {
    if (stage === 'new on message') {
      await port.deferUpdate();
      stage = 'promised a change';
    } else if (stage === 'new') {
      await port.defer(visibility);
      stage = visibility === 'private' ? 'promised privately' : 'promised to all';
    }
  }

  async function send(outcome: Outcome): Promise<boolean> {
    const steps = calls[stage][saidBy(outcome)];
    if (steps === 'too late') return false;
    for (const step of steps) await perform(step, outcome);
    return true;
  }

  return {
    promise: (visibility) => turns.add(() => promise(visibility)),
    send: (outcome) => turns.add(() => send(outcome)),
    sendBeside: (reply) =>
      turns.add(async () => {
        if (stage === 'new on message') await promise('private');
        await send(reply);
      }),
  };
}

function saidBy(outcome: Outcome): Said {
  return outcome.kind === 'reply' ? `${outcome.visibility} reply` : outcome.kind;
}

/** What making a message takes. */
export interface MessageBodyOptions {
  readonly states: ActionStates;
  /** The form of the message that it changes; null: it is a new one. */
  readonly form: MessageForm | null;
}

/** A message to send. One that changes another says which files stay, none of the earlier; for whom it is shows in no flag. */
export async function messageBodyOf(
  said: Reply | Update,
  call: 'reply' | 'update' | 'edit' | 'followUp',
  { states, form }: MessageBodyOptions,
): Promise<MessageBody> {
  const { picture, actions = [], selects = [] } = said;
  const ids = new Map<ActionRef, string | null>();
  const once = keptOnce(states);
  for (const ref of [...selects, ...actions]) ids.set(ref, await customIdOf(ref, once));
  const json = inForm(said, form, (ref) => ids.get(ref) ?? null);
  return {
    json: call === 'update' || call === 'edit' ? asChange(json) : json,
    files: picture === undefined ? [] : [{ name: picture.name, data: picture.png }],
  };
}

function asChange(json: MessageJson): MessageJson {
  const attachments = json.attachments ?? [];
  if (!('embeds' in json)) return { ...json, attachments, flags: MessageFlags.IsComponentsV2 };
  const { flags: _flags, ...change } = json;
  return { ...change, attachments };
}

/** The same states, where what several buttons of a message share is put once. */
function keptOnce(states: ActionStates): ActionStates {
  const keys = new Map<string, Promise<string>>();
  return {
    put(state) {
      const key = keys.get(state) ?? states.put(state);
      keys.set(state, key);
      return key;
    },
    get: (key) => states.get(key),
  };
}

async function modalOf(form: Form, states: ActionStates): Promise<ReturnType<typeof toModal>> {
  const id = await customIdOf(form, states);
  if (id === null) throw new Error(`The form ${form.action} has a state that cannot be carried.`);
  return toModal(form, id);
}
