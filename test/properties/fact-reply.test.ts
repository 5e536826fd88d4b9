import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCommands } from '../../commands/index.js';
import { createChat } from '../../src/chat/dispatch.js';
import { toMessage } from '../../src/discord/protocol/message.js';
import type { EntityRef } from '../../src/model/entity.js';
import type { FactKind, Modality } from '../../src/model/fact.js';
import type { OptionValue } from '../../src/chat/reply.js';
import { arbitraryText } from '../chat/arbitrary-text.js';
import { seenInDiscord } from '../discord/protocol/markdown/discord-markdown.js';
import { factSnapshot, fidan, hamas, haniyeh, type GivenArticle, type GivenFact } from '../support/facts.js';
import { aCaller } from '../commands/run-command.js';
import { shippedSubject } from '../support/subject.js';
import { checkMessage } from '../support/fake-discord/limits/message.js';
import { aLimit, factsIn, fakeServices, recordingLogger } from '../support/services.js';
import { chatPorts } from '../support/chat-ports.js';

const own = ['quote', 'strong', 'emphasis', 'link', 'list', 'subtext', 'heading', 'code'];

const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof(arbitrary, fc.constant(null));
const odd = arbitraryText(12).map((text) => text.toWellFormed().normalize('NFC').replaceAll('\r', ' '));
const oddName: fc.Arbitrary<EntityRef> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 130 }),
  name: odd,
  type: fc.constantFrom('person', 'organization', 'place'),
});
const entity = fc.oneof(fc.constantFrom(fidan, haniyeh, hamas), oddName);
const fact: fc.Arbitrary<GivenFact> = fc.record({
  quote: fc.oneof(
    odd.map((text) => `${text} x`),
    fc.integer({ min: 1, max: 400 }).map((n) => `${'word '.repeat(n)}end.`),
  ),
  kind: fc.constantFrom<FactKind>('role', 'meeting', 'talks', 'statement', 'agreement', 'figure'),
  modality: fc.constantFrom<Modality>('stated', 'planned', 'denied', 'conditional'),
  date: fc.constantFrom('2025-10-08', '2025-10', '2025', null),
  subject: entity,
  participants: fc.array(entity, { maxLength: 3 }),
  value: fc.double(),
  unit: odd,
  attribution: orNull(
    fc.record({
      source: odd,
      verb: fc.constant('say'),
      via: fc.record({ source: odd, verb: fc.constant('report') }),
    }),
  ),
});
const article: fc.Arbitrary<GivenArticle> = fc.record({
  title: orNull(odd),
  publisher: orNull(odd),
  url: fc.constantFrom('https://example.org/a', `https://example.org/${'x'.repeat(2000)}`, null),
  published: fc.constantFrom('2025-10-08', '2024-01-21', null),
  facts: fc.array(fact, { maxLength: 9 }),
});

const page = fc.integer({ min: -1, max: 9 });
const words = fc.oneof(fc.constantFrom('Fidan', 'Hamas', 'word', 'x', 'Fiddan'), arbitraryText(4));
const asked: fc.Arbitrary<[string, Record<string, OptionValue>]> = fc.oneof(
  fc.tuple(fc.constant('who'), fc.record({ name: words, page })),
  fc.tuple(fc.constant('timeline'), fc.record({ about: fc.oneof(words, fc.constant('')), page })),
  fc.tuple(fc.constant('reports'), fc.record({ about: words, page })),
  fc.tuple(fc.constant('latest'), fc.record({ page })),
  fc.tuple(fc.constant('topics'), fc.record({})),
);

describe('what is said of facts', () => {
  it('fits in Discord, pings nobody, and leads only to the articles, however odd the facts are', async () => {
    const logger = recordingLogger();
    await fc.assert(
      fc.asyncProperty(
        fc.array(article, { maxLength: 4 }),
        asked,
        fc.constantFrom('en', 'ar'),
        async (given, [command, options], locale) => {
          const chat = createChat({
            ...chatPorts(),
            commands: createCommands(shippedSubject),
            services: fakeServices({ facts: factsIn(factSnapshot(given)) }),
            draw: async () => Uint8Array.of(1),
            cooldown: aLimit(),
            logger,
            now: () => 0,
            newReference: () => 'reference',
          });
          const call = { kind: 'command', caller: aCaller({ locale }), path: [command], options } as const;
          const outcome = await chat.dispatch(call, async () => true);
          if (outcome.kind !== 'reply') throw new Error(`It came to a ${outcome.kind}.`);
          const message = toMessage(outcome);
          expect(checkMessage(message)).toEqual([]);
          const description = message.embeds[0]?.description ?? '';
          expect(description.isWellFormed()).toBe(true);
          const { marks, links } = seenInDiscord(description);
          expect(marks.filter((mark) => !own.includes(mark))).toEqual([]);
          expect(links.filter((link) => !/^<?https:\/\/example\.org\//.test(link))).toEqual([]);
        },
      ),
      { numRuns: 250 },
    );
    expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
