import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import {
  checkAddress,
  checkCount,
  checkText,
  jsonOf,
  listOf,
  problem,
  type Json,
  type Problem,
} from './problem.js';

/** The types of select. */
export const SELECTS: readonly unknown[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

/** Checks an action row: one to five buttons, or one select alone. */
export function checkRow(row: Json, path: string): Problem[] {
  const children = listOf(row['components']);
  const problems = checkCount(row['components'], `${path}.components`, { min: 1, max: 5 });
  if (children.length > 1 && children.some((child) => SELECTS.includes(jsonOf(child)['type']))) {
    problems.push(
      problem(`${path}.components`, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'A select takes the whole row.'),
    );
  }
  children.forEach((child, index) => {
    problems.push(...checkControl(jsonOf(child), `${path}.components.${index}`));
  });
  return problems;
}

function checkControl(control: Json, path: string): Problem[] {
  if (control['type'] === ComponentType.Button) return checkButton(control, path);
  if (SELECTS.includes(control['type'])) return checkSelect(control, path);
  return [problem(`${path}.type`, 'BASE_TYPE_CHOICES', 'Neither a button nor a select.')];
}

export function checkButton(button: Json, path: string): Problem[] {
  const { style } = button;
  const problems = checkText(button['label'], `${path}.label`, { max: 80 });
  if (style === ButtonStyle.Premium) return problems;
  if (!button['label'] && !button['emoji']) {
    problems.push(
      problem(path, 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'Must have a label or an emoji.'),
    );
  }
  if (style === ButtonStyle.Link) {
    problems.push(...checkAddress(button['url'], `${path}.url`, { max: 512 }));
    if (button['custom_id'] !== undefined) problems.push(exclusive(path));
    return problems;
  }
  if (typeof style !== 'number' || style < 1 || style > 6) {
    problems.push(problem(`${path}.style`, 'BASE_TYPE_CHOICES', 'Unknown button style.'));
  }
  if (button['url'] !== undefined) problems.push(exclusive(path));
  return [...problems, ...checkText(button['custom_id'], `${path}.custom_id`, { min: 1, max: 100 })];
}

function exclusive(path: string): Problem {
  return problem(
    path,
    'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
    'A custom id or an address, not both.',
  );
}

export function checkSelect(select: Json, path: string): Problem[] {
  const problems = [
    ...checkText(select['custom_id'], `${path}.custom_id`, { min: 1, max: 100 }),
    ...checkText(select['placeholder'], `${path}.placeholder`, { max: 150 }),
  ];
  if (select['type'] !== ComponentType.StringSelect) {
    const most = typeof select['max_values'] === 'number' ? select['max_values'] : 1;
    return [...problems, ...checkCount(select['default_values'], `${path}.default_values`, { max: most })];
  }
  problems.push(...checkCount(select['options'], `${path}.options`, { min: 1, max: 25 }));
  const values = listOf(select['options']).map((option) => jsonOf(option)['value']);
  if (new Set(values).size !== values.length) {
    problems.push(
      problem(`${path}.options`, 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'Values must differ.'),
    );
  }
  listOf(select['options']).forEach((entry, index) => {
    const option = jsonOf(entry);
    const at = `${path}.options.${index}`;
    problems.push(...checkText(option['label'], `${at}.label`, { min: 1, max: 100 }));
    problems.push(...checkText(option['value'], `${at}.value`, { min: 1, max: 100 }));
    problems.push(...checkText(option['description'], `${at}.description`, { max: 100 }));
  });
  return problems;
}
