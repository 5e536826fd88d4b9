import { ApplicationCommandOptionType, ApplicationCommandType, Locale } from 'discord-api-types/v10';
import { checkCount, checkText, jsonOf, listOf, problem, type Json, type Problem } from './problem.js';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Devanagari}\p{sc=Thai}]{1,32}$/u;

/** Checks the declaration of one application command. */
export function checkCommand(value: unknown): Problem[] {
  const command = jsonOf(value);
  const slash = (command['type'] ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
  const characters = countCharacters(command);
  return [
    ...(slash ? checkName(command['name'], 'name') : checkText(command['name'], 'name', { min: 1, max: 32 })),
    ...checkText(command['description'], 'description', slash ? { min: 1, max: 100 } : { max: 0 }),
    ...checkLocalizations(command['description_localizations'], 'description_localizations'),
    ...checkLocalizations(command['name_localizations'], 'name_localizations', 32),
    ...checkOptions(command['options'], 'options'),
    ...checkPermissions(command['default_member_permissions']),
    ...checkSet(command['contexts'], 'contexts', [0, 1, 2]),
    ...checkSet(command['integration_types'], 'integration_types', [0, 1]),
    ...(characters > 8000
      ? [problem('', 'APPLICATION_COMMAND_TOO_LARGE', `At most 8000 characters, are ${characters}.`)]
      : []),
  ];
}

const locales: readonly string[] = Object.values(Locale);

function checkLocales(value: unknown, path: string): Problem[] {
  return Object.keys(jsonOf(value)).flatMap((locale) =>
    locales.includes(locale)
      ? []
      : [problem(`${path}.${locale}`, 'ENUM_TYPE_COERCE', `Value "${locale}" is not a valid locale.`)],
  );
}

/** No two options may have one name, in any language. */
function checkDuplicates(options: readonly Json[], path: string): Problem[] {
  return [null, ...locales].flatMap((locale) => {
    const names = options.map((option) => {
      const translated = locale === null ? undefined : jsonOf(option['name_localizations'])[locale];
      return translated ?? option['name'];
    });
    return new Set(names).size === names.length
      ? []
      : [
          problem(
            path,
            'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
            `Names of options must differ (${locale}).`,
          ),
        ];
  });
}

function checkLocalizations(value: unknown, path: string, max = 100): Problem[] {
  return Object.entries(jsonOf(value)).flatMap(([locale, text]) =>
    locales.includes(locale)
      ? checkText(text, `${path}.${locale}`, { min: 1, max })
      : [problem(`${path}.${locale}`, 'ENUM_TYPE_COERCE', `Value "${locale}" is not a valid locale.`)],
  );
}

function checkName(value: unknown, path: string): Problem[] {
  const valid = typeof value === 'string' && NAME.test(value) && value === value.toLowerCase();
  return valid
    ? []
    : [
        problem(
          path,
          'APPLICATION_COMMAND_INVALID_NAME',
          `Command name is invalid: ${JSON.stringify(value)}`,
        ),
      ];
}

function checkOptions(value: unknown, path: string): Problem[] {
  const options = listOf(value).map(jsonOf);
  const problems = checkCount(value, path, { max: 25 });
  options.forEach((option, index) => problems.push(...checkOption(option, `${path}.${index}`)));
  problems.push(...checkDuplicates(options, path));
  const firstOptional = options.findIndex((option) => option['required'] !== true);
  const lastRequired = options.findLastIndex((option) => option['required'] === true);
  if (firstOptional !== -1 && lastRequired > firstOptional) {
    problems.push(
      problem(
        path,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options come before optional ones.',
      ),
    );
  }
  return problems;
}

function checkOption(option: Json, path: string): Problem[] {
  const { type } = option;
  const known = typeof type === 'number' && type in ApplicationCommandOptionType;
  const problems = [
    ...checkName(option['name'], `${path}.name`),
    ...Object.entries(jsonOf(option['name_localizations'])).flatMap(([locale, name]) =>
      checkName(name, `${path}.name_localizations.${locale}`),
    ),
    ...checkLocales(option['name_localizations'], `${path}.name_localizations`),
    ...checkText(option['description'], `${path}.description`, { min: 1, max: 100 }),
    ...checkLocalizations(option['description_localizations'], `${path}.description_localizations`),
    ...checkOptions(option['options'], `${path}.options`),
    ...checkChoices(option, path),
    ...checkLengths(option, path),
  ];
  if (!known) problems.push(problem(`${path}.type`, 'BASE_TYPE_CHOICES', 'Unknown type of option.'));
  return problems;
}

function checkChoices(option: Json, path: string): Problem[] {
  const problems = checkCount(option['choices'], `${path}.choices`, { max: 25 });
  if (option['autocomplete'] === true && listOf(option['choices']).length > 0) {
    problems.push(problem(path, 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE', 'Not both.'));
  }
  const text = option['type'] === ApplicationCommandOptionType.String;
  listOf(option['choices']).forEach((entry, index) => {
    problems.push(...checkChoice(jsonOf(entry), `${path}.choices.${index}`, text));
  });
  return problems;
}

/** Checks a choice of an option or of an autocomplete answer. */
export function checkChoice(choice: Json, path: string, text: boolean): Problem[] {
  const value = choice['value'];
  return [
    ...checkText(choice['name'], `${path}.name`, { min: 1, max: 100 }),
    ...checkLocalizations(choice['name_localizations'], `${path}.name_localizations`),
    ...(text ? checkText(value, `${path}.value`, { min: 1, max: 100 }) : checkNumber(value, `${path}.value`)),
  ];
}

function checkNumber(value: unknown, path: string): Problem[] {
  const fits = typeof value === 'number' && Math.abs(value) <= 2 ** 53;
  return fits ? [] : [problem(path, 'NUMBER_TYPE_COERCE', 'Must be a number.')];
}

function checkLengths(option: Json, path: string): Problem[] {
  return [
    ['min_length', 0],
    ['max_length', 1],
  ].flatMap(([field, least]) => {
    const value = option[String(field)];
    const fits = typeof value === 'number' && value >= Number(least) && value <= 6000;
    return value === undefined || fits
      ? []
      : [problem(`${path}.${field}`, 'NUMBER_TYPE_MAX', `Must be from ${least} to 6000.`)];
  });
}

function checkPermissions(value: unknown): Problem[] {
  const fits = value === undefined || value === null || (typeof value === 'string' && /^\d+$/.test(value));
  return fits
    ? []
    : [problem('default_member_permissions', 'NUMBER_TYPE_COERCE', 'Must be digits in a string.')];
}

function checkSet(value: unknown, path: string, allowed: readonly unknown[]): Problem[] {
  if (value === undefined || value === null) return [];
  const entries = listOf(value);
  const fits =
    entries.length > 0 &&
    new Set(entries).size === entries.length &&
    entries.every((entry) => allowed.includes(entry));
  return fits ? [] : [problem(path, 'BASE_TYPE_CHOICES', `Must be different ones of ${allowed.join(', ')}.`)];
}

/** Name, description and values of a command, its options and their choices: what the 8,000 are counted over. */
function countCharacters(part: Json): number {
  const own = ['name', 'description', 'value'].reduce((sum, field) => {
    const value = part[field];
    return sum + (typeof value === 'string' ? value.length : 0);
  }, 0);
  const below = [...listOf(part['options']), ...listOf(part['choices'])].map(jsonOf);
  return below.reduce((sum, child) => sum + countCharacters(child), own);
}
