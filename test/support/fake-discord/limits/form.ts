import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { checkSelect, SELECTS } from './controls.js';
import {
  checkCount,
  checkText,
  isJson,
  jsonOf,
  listOf,
  problem,
  type Json,
  type Problem,
} from './problem.js';

/** Checks a form (Discord's modal), the `data` of a response of type 9. */
export function checkForm(data: Json, path: string): Problem[] {
  const problems = [
    ...checkText(data['custom_id'], `${path}.custom_id`, { min: 1, max: 100 }),
    ...checkText(data['title'], `${path}.title`, { min: 1, max: 45 }),
    ...checkCount(data['components'], `${path}.components`, { min: 1, max: 5 }),
  ];
  listOf(data['components']).forEach((entry, index) => {
    problems.push(...checkPart(jsonOf(entry), `${path}.components.${index}`));
  });
  const ids = controlsOf(data).map((control) => control['custom_id']);
  if (new Set(ids).size !== ids.length) {
    problems.push(
      problem(`${path}.components`, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom ids must differ.'),
    );
  }
  return problems;
}

/** The controls of a form in reading order, out of their labels and rows. */
export function controlsOf(data: Json): Json[] {
  return listOf(data['components']).flatMap((entry) => {
    const part = jsonOf(entry);
    if (part['type'] === ComponentType.Label) return [jsonOf(part['component'])];
    return part['type'] === ComponentType.ActionRow ? listOf(part['components']).map(jsonOf) : [];
  });
}

function checkPart(part: Json, path: string): Problem[] {
  switch (part['type']) {
    case ComponentType.Label:
      return [
        ...checkText(part['label'], `${path}.label`, { min: 1, max: 45 }),
        ...checkText(part['description'], `${path}.description`, { max: 100 }),
        ...checkControl(jsonOf(part['component']), `${path}.component`),
      ];
    case ComponentType.TextDisplay:
      return checkText(part['content'], `${path}.content`, { min: 1, max: 4000 });
    case ComponentType.ActionRow:
      return checkOldRow(part, path);
    default:
      return [problem(`${path}.type`, 'UNION_TYPE_CHOICES', 'This type of component may not stand here.')];
  }
}

/** Deprecated, but still taken: one text input with a label of its own. */
function checkOldRow(row: Json, path: string): Problem[] {
  const at = `${path}.components.0`;
  const input = jsonOf(listOf(row['components'])[0]);
  if (input['type'] !== ComponentType.TextInput) {
    return [problem(`${at}.type`, 'UNION_TYPE_CHOICES', 'Only a text input may stand in a row of a form.')];
  }
  return [
    ...checkCount(row['components'], `${path}.components`, { min: 1, max: 1 }),
    ...checkText(input['label'], `${at}.label`, { min: 1, max: 45 }),
    ...checkTextInput(input, at),
  ];
}

function checkControl(control: Json, path: string): Problem[] {
  const { type } = control;
  if (control['disabled'] !== undefined) {
    return [problem(`${path}.disabled`, 'BASE_TYPE_CHOICES', 'Nothing in a form may be disabled.')];
  }
  if (type === ComponentType.TextInput) return checkTextInput(control, path);
  if (SELECTS.includes(type)) return checkSelect(control, path);
  const id = checkText(control['custom_id'], `${path}.custom_id`, { min: 1, max: 100 });
  switch (type) {
    case ComponentType.FileUpload:
      return [...id, ...checkRange(control, path, 'values', { least: 0, most: 10 })];
    case ComponentType.RadioGroup:
      return [...id, ...checkGroup(control, path, 2)];
    case ComponentType.CheckboxGroup:
      return [
        ...id,
        ...checkGroup(control, path, 1),
        ...checkRange(control, path, 'values', { least: 0, most: 10 }),
      ];
    case ComponentType.Checkbox:
      return id;
    default:
      return [problem(`${path}.type`, 'UNION_TYPE_CHOICES', 'This type of component may not stand here.')];
  }
}

function checkTextInput(input: Json, path: string): Problem[] {
  const styles: readonly unknown[] = [TextInputStyle.Short, TextInputStyle.Paragraph];
  return [
    ...checkText(input['custom_id'], `${path}.custom_id`, { min: 1, max: 100 }),
    ...checkText(input['value'], `${path}.value`, { max: 4000 }),
    ...checkText(input['placeholder'], `${path}.placeholder`, { max: 100 }),
    ...checkRange(input, path, 'length', { least: 0, most: 4000 }),
    ...(styles.includes(input['style'])
      ? []
      : [problem(`${path}.style`, 'BASE_TYPE_CHOICES', 'Must be 1 or 2.')]),
  ];
}

/** Checks `min_…` and `max_…` against their bounds and each other. */
function checkRange(
  control: Json,
  path: string,
  what: string,
  bounds: { least: number; most: number },
): Problem[] {
  const fits = (value: unknown, least: number): boolean =>
    value === undefined || (typeof value === 'number' && value >= least && value <= bounds.most);
  const min = control[`min_${what}`];
  const max = control[`max_${what}`];
  const least = Math.max(1, typeof min === 'number' ? min : 0);
  return [
    ...(fits(min, bounds.least) ? [] : [outOfBounds(`${path}.min_${what}`, bounds.least, bounds.most)]),
    ...(fits(max, least) ? [] : [outOfBounds(`${path}.max_${what}`, least, bounds.most)]),
  ];
}

function outOfBounds(path: string, least: number, most: number): Problem {
  return problem(path, 'NUMBER_TYPE_MAX', `Must be from ${least} to ${most}.`);
}

function checkGroup(group: Json, path: string, least: number): Problem[] {
  const options = listOf(group['options']).filter(isJson);
  return [
    ...checkCount(group['options'], `${path}.options`, { min: least, max: 10 }),
    ...options.flatMap((option, index) => [
      ...checkText(option['value'], `${path}.options.${index}.value`, { min: 1, max: 100 }),
      ...checkText(option['label'], `${path}.options.${index}.label`, { min: 1, max: 100 }),
      ...checkText(option['description'], `${path}.options.${index}.description`, { max: 100 }),
    ]),
  ];
}
