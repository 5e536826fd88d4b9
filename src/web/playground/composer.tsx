import type { Option } from '../../chat/option.js';
import type { View } from '../view.js';
import { SAY } from './message-view.js';
import { slashName, type OfferedCommand } from './offered-commands.js';
import { FIELD, type SentFields } from './read-said.js';

/** The option by which many commands look back. */
const AS_OF = 'as-of';

interface ComposerParts {
  readonly view: View;
  readonly offered: readonly OfferedCommand[];
  /** The command whose form is shown. */
  readonly chosen: OfferedCommand;
  /** What was filled in before. */
  readonly sent: SentFields | null;
}

/** What a member writes with: a form a command, of which one is shown, and the list of commands to choose from. */
export function Composer({ view, offered, chosen, sent }: ComposerParts) {
  return (
    <section class="composer" aria-label={view.pages.playground.commands}>
      {offered.map((each) => (
        <CommandForm view={view} offered={each} isShown={each === chosen} sent={sent} />
      ))}
      <details class="commands">
        <summary>{view.pages.playground.commands}</summary>
        <ul>
          {offered.map((each) => (
            <li>
              <a
                href={view.href('/', { command: each.path.join(' ') })}
                data-pick={each.path.join(' ')}
                aria-current={each === chosen ? 'true' : undefined}
              >
                <code dir="ltr">{slashName(each)}</code>{' '}
                <span dir="auto">{each.command.description(view.texts)}</span>
              </a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

interface CommandFormParts {
  readonly view: View;
  readonly offered: OfferedCommand;
  readonly isShown: boolean;
  readonly sent: SentFields | null;
}

function CommandForm({ view, offered, isShown, sent }: CommandFormParts) {
  const { playground } = view.pages;
  const path = offered.path.join(' ');
  const options = Object.entries(offered.command.options).filter(([, { kind }]) => kind !== 'attachment');
  // What is asked for in words stands first, whether it must be given or not.
  const [foremost] = options.filter(([, { kind }]) => kind === 'text');
  const isMain = ([name, { required = false, kind }]: (typeof options)[number]): boolean =>
    required || (name === foremost?.[0] && kind === 'text' && name !== AS_OF);
  const main = options.filter(isMain);
  const others = options.filter((each) => !isMain(each));
  const optionsOf = (list: typeof options) =>
    list.map(([name, option]) => (
      <OptionField
        view={view}
        name={name}
        option={option}
        id={`${offered.path.join('-')}-${name}`}
        value={sent?.get(`${FIELD.option}${name}`)?.[0] ?? ''}
      />
    ));
  return (
    <form method="post" action={SAY} class="command" data-command={path} hidden={!isShown}>
      <input type="hidden" name="kind" value="command" />
      <input type="hidden" name="command" value={path} />
      <input type="hidden" name="lang" value={view.language} />
      <p class="called">
        <code dir="ltr">{slashName(offered)}</code>{' '}
        <span dir="auto">{offered.command.description(view.texts)}</span>
      </p>
      <div class="main">
        {optionsOf(main)}
        <button class="send" type="submit">
          {playground.send}
        </button>
      </div>
      {others.length === 0 ? null : (
        <details class="more" open={others.some(([name]) => sent?.get(`${FIELD.option}${name}`)?.[0])}>
          <summary>{playground.options}</summary>
          <div class="fields">{optionsOf(others)}</div>
        </details>
      )}
    </form>
  );
}

interface OptionParts {
  readonly view: View;
  readonly name: string;
  readonly option: Option;
  readonly id: string;
  readonly value: string;
}

function OptionField(parts: OptionParts) {
  const { view, name, option, id } = parts;
  return (
    <div class="field">
      <label for={id}>
        <bdi lang="en">{name}</bdi>
        {option.required === true ? <span class="unseen"> ({view.pages.playground.required})</span> : null}
      </label>
      <Control {...parts} />
      <p class="small" id={`${id}-hint`} dir="auto">
        {option.description(view.texts)}
      </p>
    </div>
  );
}

function Control({ view, name, option, id, value }: OptionParts) {
  const { playground } = view.pages;
  const common = {
    id,
    name: `${FIELD.option}${name}`,
    'aria-describedby': `${id}-hint`,
    required: option.required === true,
  };
  switch (option.kind) {
    case 'choice':
      return (
        <ChoiceControl common={common} value={value} notSet={playground.notSet} choices={option.choices} />
      );
    case 'boolean': {
      const choices = [
        { name: playground.yes, value: 'true' },
        { name: playground.no, value: 'false' },
      ];
      return <ChoiceControl common={common} value={value} notSet={playground.notSet} choices={choices} />;
    }
    case 'integer':
      return <input type="number" {...common} value={value} min={option.min} max={option.max} />;
    case 'text':
      return (
        <input
          type="text"
          {...common}
          value={value}
          dir="auto"
          maxlength={option.maxLength}
          autocomplete="off"
          data-complete={option.complete === undefined ? undefined : name}
        />
      );
    default:
      return null;
  }
}

interface ChoiceControlParts {
  readonly common: { readonly id: string; readonly name: string };
  readonly value: string;
  readonly notSet: string;
  readonly choices: readonly { readonly name: string; readonly value: string }[];
}

function ChoiceControl({ common, value, notSet, choices }: ChoiceControlParts) {
  return (
    <select {...common}>
      <option value="">{notSet}</option>
      {choices.map((choice) => (
        <option value={choice.value} selected={choice.value === value}>
          {choice.name}
        </option>
      ))}
    </select>
  );
}
