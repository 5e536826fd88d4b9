import { ComponentType } from 'discord-api-types/v10';
import { checkButton, checkRow } from './controls.js';
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

const MEDIA = { max: 2048, schemes: ['http:', 'https:', 'attachment:'] };

/** Checks one component of a Components V2 message, standing in the message itself or in a container. */
export function checkLayout(component: Json, path: string, within: 'message' | 'container'): Problem[] {
  switch (component['type']) {
    case ComponentType.ActionRow:
      return checkRow(component, path);
    case ComponentType.Section:
      return checkSection(component, path);
    case ComponentType.TextDisplay:
      return checkText(component['content'], `${path}.content`, { min: 1, max: 4000 });
    case ComponentType.MediaGallery:
      return checkGallery(component, path);
    case ComponentType.File:
      return checkAddress(jsonOf(component['file'])['url'], `${path}.file.url`, {
        max: 2048,
        schemes: ['attachment:'],
      });
    case ComponentType.Separator:
      return [];
    case ComponentType.Container:
      return within === 'message' ? checkContainer(component, path) : [unknownType(path)];
    default:
      return [unknownType(path)];
  }
}

function unknownType(path: string): Problem {
  return problem(`${path}.type`, 'UNION_TYPE_CHOICES', 'This type of component may not stand here.');
}

function checkContainer(container: Json, path: string): Problem[] {
  const problems = checkCount(container['components'], `${path}.components`, { min: 1, max: 39 });
  listOf(container['components']).forEach((entry, index) => {
    problems.push(...checkLayout(jsonOf(entry), `${path}.components.${index}`, 'container'));
  });
  return problems;
}

function checkSection(section: Json, path: string): Problem[] {
  const problems = checkCount(section['components'], `${path}.components`, { min: 1, max: 3 });
  listOf(section['components']).forEach((entry, index) => {
    const text = jsonOf(entry);
    const at = `${path}.components.${index}`;
    problems.push(
      ...(text['type'] === ComponentType.TextDisplay
        ? checkLayout(text, at, 'container')
        : [unknownType(at)]),
    );
  });
  const accessory = jsonOf(section['accessory']);
  const at = `${path}.accessory`;
  if (accessory['type'] === ComponentType.Button) return [...problems, ...checkButton(accessory, at)];
  if (accessory['type'] === ComponentType.Thumbnail) return [...problems, ...checkMedia(accessory, at)];
  return [
    ...problems,
    problem(at, 'BASE_TYPE_REQUIRED', 'A section needs a button or a thumbnail beside it.'),
  ];
}

function checkGallery(gallery: Json, path: string): Problem[] {
  const problems = checkCount(gallery['items'], `${path}.items`, { min: 1, max: 10 });
  listOf(gallery['items']).forEach((item, index) => {
    problems.push(...checkMedia(jsonOf(item), `${path}.items.${index}`));
  });
  return problems;
}

function checkMedia(item: Json, path: string): Problem[] {
  return [
    ...checkAddress(jsonOf(item['media'])['url'], `${path}.media.url`, MEDIA),
    ...checkText(item['description'], `${path}.description`, { max: 1024 }),
  ];
}
