import {
  blocksAbovePicture,
  type Action,
  type ActionRef,
  type Choice,
  type Content,
  type Form,
  type FormControl,
  type Reply,
  type Select,
  type Update,
} from '../../chat/reply.js';
import type { View } from '../view.js';
import { ReplyBlocks } from '../reply-blocks.js';
import { isForBrowsers } from './offered-commands.js';
import { FIELD } from './read-said.js';

/** Where all forms of the conversation are sent. */
export const SAY = '/say';

interface MessageParts {
  readonly view: View;
  readonly said: Reply | Update;
  /** What the member did that it comes of; null where that is plain. */
  readonly because: string | null;
}

/** A message of Parley's in the conversation. */
export function ChatMessage({ view, said, because }: MessageParts) {
  const { playground } = view.pages;
  const isPrivate = said.kind === 'reply' && said.visibility === 'private';
  // As in Discord, whose messages with a picture have it below their heading.
  const above = said.picture === undefined ? 0 : blocksAbovePicture(said.blocks);
  return (
    <article class={`message ${said.tone}${isPrivate ? ' private' : ''}`} data-outcome={said.kind}>
      {because === null ? null : (
        <p class="because" dir="auto">
          {because}
        </p>
      )}
      <p class="author">
        <bdi>Parley</bdi> <span class="badge">{playground.app}</span>
      </p>
      <div class="said">
        <ReplyBlocks blocks={said.blocks.slice(0, above)} />
        <PictureOf content={said} />
        <ReplyBlocks blocks={said.blocks.slice(above)} />
      </div>
      <Controls view={view} content={said} />
      {isPrivate ? <p class="small only-you">{playground.onlyYou}</p> : null}
    </article>
  );
}

function PictureOf({ content: { picture } }: { readonly content: Content }) {
  if (picture === undefined) return null;
  const data = Buffer.from(picture.png).toString('base64');
  return <img src={`data:image/png;base64,${data}`} alt={picture.alt} />;
}

function Controls({ view, content }: { readonly view: View; readonly content: Content }) {
  // What is for members alone would only be refused.
  const actions = content.actions?.filter(({ action }) => isForBrowsers(action)) ?? [];
  const selects = content.selects?.filter(({ action }) => isForBrowsers(action)) ?? [];
  if (actions.length + selects.length === 0) return null;
  return (
    <div class="controls">
      {selects.map((select) => (
        <SelectForm view={view} select={select} />
      ))}
      {actions.length === 0 ? null : (
        <div class="buttons">
          {actions.map((action) => (
            <ButtonForm view={view} action={action} />
          ))}
        </div>
      )}
    </div>
  );
}

interface CarriedParts {
  readonly view: View;
  readonly kind: 'component' | 'form';
  readonly carried: ActionRef;
}

/** What a button, list or form carries for its handler. */
function Carried({ view, kind, carried }: CarriedParts) {
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="action" value={carried.action} />
      <input type="hidden" name="state" value={JSON.stringify(carried.state)} />
      <input type="hidden" name="lang" value={view.language} />
    </>
  );
}

function ButtonForm({ view, action }: { readonly view: View; readonly action: Action }) {
  return (
    <form method="post" action={SAY}>
      <Carried view={view} kind="component" carried={action} />
      <button class="quiet" type="submit" disabled={action.disabled === true}>
        <bdi>{action.label}</bdi>
      </button>
    </form>
  );
}

function SelectForm({ view, select }: { readonly view: View; readonly select: Select }) {
  return (
    <form method="post" action={SAY} class="select">
      <Carried view={view} kind="component" carried={select} />
      <ChoiceList
        name="values"
        label={select.placeholder}
        choices={select.choices}
        most={select.most ?? 1}
        required
      />
      <button class="quiet" type="submit">
        {view.pages.playground.choose}
      </button>
    </form>
  );
}

interface ChoiceListParts {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly most: number;
  readonly required: boolean;
}

function ChoiceList({ name, label, choices, most, required }: ChoiceListParts) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} multiple={most > 1} required={required}>
        {most > 1 || required ? null : <option value=""></option>}
        {choices.map((choice) => (
          <option value={choice.value}>{choice.name}</option>
        ))}
      </select>
    </label>
  );
}

/** A form of Parley's to fill in. */
export function FormView({ view, form }: { readonly view: View; readonly form: Form }) {
  return (
    <article class="message" data-outcome="form">
      <form method="post" action={SAY} class="fill-in">
        <h2 dir="auto">{form.title}</h2>
        <Carried view={view} kind="form" carried={form} />
        {form.fields.map((field) => (
          <FormControlView field={field} />
        ))}
        <p class="buttons">
          <button class="send" type="submit">
            {view.pages.playground.send}
          </button>
        </p>
      </form>
    </article>
  );
}

function FormControlView({ field }: { readonly field: FormControl }) {
  if (field.kind === 'select') {
    const { name, label, choices, most = 1, required } = field;
    const chosen = `${FIELD.chosen}${name}`;
    return <ChoiceList name={chosen} label={label} choices={choices} most={most} required={required} />;
  }
  const { name, label, required, long = false, minLength, maxLength, value } = field;
  const common = { name: `${FIELD.text}${name}`, required, minlength: minLength, maxlength: maxLength };
  return (
    <label>
      <span>{label}</span>
      {long ? (
        <textarea {...common} rows={4} dir="auto">
          {value}
        </textarea>
      ) : (
        <input type="text" {...common} value={value} dir="auto" />
      )}
    </label>
  );
}
