import { ComponentType } from 'discord-api-types/v10';
import { checkRow } from './controls.js';
import { checkLayout } from './layout.js';
import { checkCount, jsonOf, listOf, problem, type Json, type Problem } from './problem.js';

/** Checks the components of a message, by the rules of the old layout (rows only) or of Components V2. */
export function checkComponents(value: unknown, path: string, v2: boolean): Problem[] {
  return [...(v2 ? checkV2(value, path) : checkRows(value, path)), ...checkCustomIds(value, path)];
}

function checkRows(value: unknown, path: string): Problem[] {
  const problems = checkCount(value, path, { max: 5 });
  listOf(value).forEach((entry, index) => {
    const row = jsonOf(entry);
    const at = `${path}.${index}`;
    problems.push(
      ...(row['type'] === ComponentType.ActionRow
        ? checkRow(row, at)
        : [problem(`${at}.type`, 'UNION_TYPE_CHOICES', 'Only action rows without the Components V2 flag.')]),
    );
  });
  return problems;
}

function checkV2(value: unknown, path: string): Problem[] {
  const problems = checkCount(value, path, { min: 1, max: 40 });
  listOf(value).forEach((entry, index) => {
    problems.push(...checkLayout(jsonOf(entry), `${path}.${index}`, 'message'));
  });
  const all = everyComponent(value);
  if (all.length > 40) {
    problems.push(problem(path, 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', `At most 40, are ${all.length}.`));
  }
  const characters = all.reduce((sum, component) => sum + textOf(component).length, 0);
  if (characters > 4000) {
    problems.push(
      problem(
        path,
        'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
        `At most 4000 characters, are ${characters}.`,
      ),
    );
  }
  // Not in Discord's documentation: above some 10,170 bytes it answers with 500, which long non-Latin text reaches.
  const bytes = all.reduce((sum, component) => sum + Buffer.byteLength(textOf(component)), 0);
  if (bytes > 10_000) {
    problems.push(problem(path, 'PARLEY_TEXT_BYTES_EXCEEDED', `At most 10000 bytes of text, are ${bytes}.`));
  }
  return problems;
}

function textOf(component: Json): string {
  const content = component['type'] === ComponentType.TextDisplay ? component['content'] : undefined;
  return typeof content === 'string' ? content : '';
}

/** Every component at every depth, accessories of sections among them. */
export function everyComponent(value: unknown): Json[] {
  return listOf(value).flatMap((entry) => {
    const component = jsonOf(entry);
    const accessory = component['accessory'] === undefined ? [] : [component['accessory']];
    return [component, ...everyComponent(component['components']), ...everyComponent(accessory)];
  });
}

function checkCustomIds(value: unknown, path: string): Problem[] {
  const ids = everyComponent(value).flatMap((component) => component['custom_id'] ?? []);
  return new Set(ids).size === ids.length
    ? []
    : [problem(path, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom ids must differ.')];
}
