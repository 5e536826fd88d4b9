import { checkAddress, checkCount, checkText, jsonOf, listOf, problem, type Problem } from './problem.js';

const MEDIA = ['http:', 'https:', 'attachment:'];

/** Checks a message's embeds: each one's parts, their number, and the 6,000 characters over all of them. */
export function checkEmbeds(value: unknown, path: string): Problem[] {
  const problems = checkCount(value, path, { max: 10 });
  const embeds = listOf(value);
  embeds.forEach((embed, index) => problems.push(...checkEmbed(embed, `${path}.${index}`)));
  const total = embeds.reduce<number>((sum, embed) => sum + countedText(embed), 0);
  if (total > 6000) {
    problems.push(
      problem(path, 'MAX_EMBED_SIZE_EXCEEDED', `Embeds exceed 6000 characters together: ${total}.`),
    );
  }
  return problems;
}

function checkEmbed(value: unknown, path: string): Problem[] {
  const embed = jsonOf(value);
  const problems = [
    ...checkText(embed['title'], `${path}.title`, { max: 256 }),
    ...checkText(embed['description'], `${path}.description`, { max: 4096 }),
    ...checkCount(embed['fields'], `${path}.fields`, { max: 25 }),
    ...optionalAddress(embed['url'], `${path}.url`, ['http:', 'https:']),
    ...checkColor(embed['color'], `${path}.color`),
    ...checkTimestamp(embed['timestamp'], `${path}.timestamp`),
  ];
  listOf(embed['fields']).forEach((entry, index) => {
    const field = jsonOf(entry);
    problems.push(...checkText(field['name'], `${path}.fields.${index}.name`, { min: 1, max: 256 }));
    problems.push(...checkText(field['value'], `${path}.fields.${index}.value`, { min: 1, max: 1024 }));
  });
  if (embed['footer'] !== undefined) {
    const footer = jsonOf(embed['footer']);
    problems.push(...checkText(footer['text'], `${path}.footer.text`, { min: 1, max: 2048 }));
    problems.push(...optionalAddress(footer['icon_url'], `${path}.footer.icon_url`, MEDIA));
  }
  if (embed['author'] !== undefined) {
    const author = jsonOf(embed['author']);
    problems.push(...checkText(author['name'], `${path}.author.name`, { min: 1, max: 256 }));
    problems.push(...optionalAddress(author['url'], `${path}.author.url`, ['http:', 'https:']));
    problems.push(...optionalAddress(author['icon_url'], `${path}.author.icon_url`, MEDIA));
  }
  for (const part of ['image', 'thumbnail']) {
    if (embed[part] === undefined) continue;
    problems.push(
      ...checkAddress(jsonOf(embed[part])['url'], `${path}.${part}.url`, { max: 2048, schemes: MEDIA }),
    );
  }
  if (!showsSomething(embed))
    problems.push(problem(path, 'BASE_TYPE_REQUIRED', 'An embed may not be empty.'));
  return problems;
}

function showsSomething(embed: Readonly<Record<string, unknown>>): boolean {
  return (
    countedText(embed) > 0 ||
    embed['image'] !== undefined ||
    embed['thumbnail'] !== undefined ||
    embed['video'] !== undefined
  );
}

/** The characters of an embed that count towards the 6,000. */
function countedText(value: unknown): number {
  const embed = jsonOf(value);
  const texts = [
    embed['title'],
    embed['description'],
    jsonOf(embed['footer'])['text'],
    jsonOf(embed['author'])['name'],
    ...listOf(embed['fields']).flatMap((field) => [jsonOf(field)['name'], jsonOf(field)['value']]),
  ];
  return texts.reduce<number>((sum, text) => sum + (typeof text === 'string' ? text.length : 0), 0);
}

function optionalAddress(value: unknown, path: string, schemes: readonly string[]): Problem[] {
  return value === undefined || value === null ? [] : checkAddress(value, path, { max: 2048, schemes });
}

function checkColor(value: unknown, path: string): Problem[] {
  if (value === undefined || value === null) return [];
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0xffffff;
  return fits ? [] : [problem(path, 'NUMBER_TYPE_MAX', 'Must be a whole number from 0 to 16777215.')];
}

function checkTimestamp(value: unknown, path: string): Problem[] {
  if (value === undefined || value === null) return [];
  const fits = typeof value === 'string' && !Number.isNaN(Date.parse(value));
  return fits ? [] : [problem(path, 'DATE_TIME_TYPE_PARSE', 'Must be an ISO 8601 time.')];
}
