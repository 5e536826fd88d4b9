import * as fs from 'node:fs/promises';
import { IN_ARABIC, IN_VAIN } from './asked-questions.js';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import * as z from 'zod';
import { processTerminal, runCli, write, type Terminal } from '../../src/cli/run.js';
import { AppError } from '../../src/errors.js';
import { projectRoot } from '../../src/project-root.js';
import { startService } from '../bench/start-service.js';
import { CHROMIUM, CHROMIUM_FLAGS } from '../links/marking-browser.js';
import { smallPng } from './small-png.js';
import { startServerConversation, type ServerConversation } from './server-conversation.js';

const USAGE = `Usage:
  npm run --silent pictures -- [--only NAME,…] [--out FOLDER] [--chromium PATH]
Starts the built service, asks it in Chromium what the documents show, and takes a picture of each reply into docs/pictures.
Ends with 1 where a picture is larger than 80 KB.
`;

/** Longest that a picture may be, in bytes: all of them come with every clone. */
const MOST_BYTES = 80 * 1024;
/** As wide as a message in Discord is on a desktop, in CSS pixels. */
const VIEWPORT = { width: 700, height: 900 };
const TOKEN = 'of-a-service-whose-picture-is-taken';

/** Where the pictures are taken: a service as it starts, and a server of Discord's with moderators. */
interface Studio {
  readonly browser: Browser;
  readonly service: string;
  readonly server: ServerConversation;
}

type Take = (studio: Studio) => Promise<{ readonly page: Page; readonly what: Locator }>;

const PICTURES: Readonly<Record<string, Take>> = {
  answer: (studio) => replyTo(studio, { command: 'ask', fields: { question: 'Who is Khalil al-Hayya?' } }),
  abstention: (studio) =>
    replyTo(studio, { command: 'ask', fields: { question: 'How old is Hakan Fidan?' } }),
  'answer-in-arabic': (studio) =>
    replyTo(studio, {
      command: 'ask',
      fields: { question: IN_ARABIC },
      language: 'ar',
    }),
  'timeline-reply': (studio) =>
    replyTo(studio, {
      command: 'timeline',
      fields: { about: 'Hakan Fidan', from: '2025-04', to: '2025-04' },
    }),
  gaps: async (studio) => {
    for (const question of IN_VAIN) await studio.server.ask(question);
    return replyTo(studio, { command: 'gaps', fields: {}, at: studio.server.url });
  },
  settings: (studio) => replyTo(studio, { command: 'settings', fields: {}, at: studio.server.url }),
  dashboard: async ({ browser, service }) => {
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(`${service}/admin?lang=en`);
    await page.locator('input[type=password]').fill(TOKEN);
    await page.keyboard.press('Enter');
    await page.getByRole('heading').first().waitFor();
    return { page, what: page.locator('main') };
  },
};

interface Sent {
  readonly command: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly language?: string;
  readonly at?: string;
}

/** Sends a command as a member does and waits for what comes of it. */
async function replyTo(
  { browser, service }: Studio,
  { command, fields, language = 'en', at = service }: Sent,
): ReturnType<Take> {
  const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: 'reduce' });
  await page.goto(`${at}/?command=${encodeURIComponent(command)}&lang=${language}`);
  const form = page.locator(`form[data-command="${command}"]`);
  // Options that are seldom given are folded up.
  for (const more of await form.locator('summary').all()) await more.click();
  for (const [name, value] of Object.entries(fields)) await form.locator(`[name="o.${name}"]`).fill(value);
  await form.locator('button.send').click();
  await page.locator('#log > .message .because').waitFor();
  // What one writes with stays at the lower edge of the window, over the message.
  await page.evaluate(
    "for (const each of document.querySelectorAll('.composer, #composer-hint')) each.remove()",
  );
  return { page, what: page.locator('#log > .message').last() };
}

/** Takes the pictures of the documents. */
async function takePictures({ args, stdout, stderr }: Terminal): Promise<number> {
  const options = readArguments(args);
  if (options === null) {
    await write(stdout, USAGE);
    return 0;
  }
  const root = projectRoot();
  const folder = await fs.mkdtemp(join(tmpdir(), 'parley-pictures-'));
  const places = {
    root,
    corpus: join(root, 'data/articles'),
    cache: join(folder, 'cache'),
    database: join(folder, 'parley.db'),
  };
  const settings = { ADMIN_TOKEN: TOKEN, PLAYGROUND: 'on', COOLDOWN_QUESTIONS: '0' };
  const service = await startService(places, () => performance.now(), settings);
  if (service === null) throw new AppError('internal', 'The service did not become ready.');
  const server = await startServerConversation(root);
  const browser = await chromium.launch({ executablePath: options.chromium, args: CHROMIUM_FLAGS });
  try {
    await service.factsRead();
    let isAllWell = true;
    for (const name of options.names) {
      const taken = await PICTURES[name]?.({ browser, service: service.url, server });
      if (taken === undefined) continue;
      const path = join(options.out, `${name}.png`);
      const { length } = await keep(path, taken, browser);
      await write(stdout, `${path}: ${Math.ceil(length / 1024)} KB\n`);
      if (length > MOST_BYTES) stderr.write(`parley: ${name} is larger than ${MOST_BYTES / 1024} KB.\n`);
      isAllWell &&= length <= MOST_BYTES;
    }
    return isAllWell ? 0 : 1;
  } finally {
    await browser.close();
    await server.close();
    await service.stop();
    await fs.rm(folder, { recursive: true, force: true });
  }
}

/** Takes a picture of what is shown, and keeps it as small as it can be. */
async function keep(
  path: string,
  { page, what }: Awaited<ReturnType<Take>>,
  browser: Browser,
): Promise<Buffer> {
  const taken = await what.screenshot({ animations: 'disabled' });
  await page.close();
  const reader = await browser.newPage();
  const read = await reader.evaluate(`(${READ_PIXELS})('data:image/png;base64,${taken.toString('base64')}')`);
  await reader.close();
  const { width, height, pixels } = rawPicture.parse(read);
  const png = smallPng({ width, height, pixels: Buffer.from(pixels, 'base64') });
  await fs.writeFile(path, png);
  return png;
}

const rawPicture = z.object({ width: z.int(), height: z.int(), pixels: z.string() });

/** Run in a page: the pixels of a picture. */
const READ_PIXELS = `async (address) => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let bytes = '';
  for (let at = 0; at < data.length; at += 8192) bytes += String.fromCharCode(...data.subarray(at, at + 8192));
  return { width: image.width, height: image.height, pixels: btoa(bytes) };
}`;

interface PicturesArguments {
  readonly names: readonly string[];
  readonly out: string;
  readonly chromium: string;
}

/** Null: how it is called is asked for. */
function readArguments(args: readonly string[]): PicturesArguments | null {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { only: text, out: text, chromium: text, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) return null;
  const names = values.only?.split(',') ?? Object.keys(PICTURES);
  const unknown = names.find((name) => PICTURES[name] === undefined);
  if (unknown !== undefined)
    throw new AppError(
      'bad-usage',
      `There is no picture "${unknown}": name some of ${Object.keys(PICTURES).join(', ')}.`,
    );
  return {
    names,
    out: values.out === undefined ? join(projectRoot(), 'docs/pictures') : resolve(values.out),
    chromium: values.chromium ?? CHROMIUM,
  };
}

/** Runs the door in this process. */
export async function main(): Promise<void> {
  process.exitCode = await runCli(processTerminal(), takePictures);
}
