import * as fc from 'fast-check';
import type { Reply } from '../../../src/chat/reply.js';
import { arbitraryText } from '../../chat/arbitrary-text.js';
import { anyAddress } from '../../support/odd-text.js';

const url = fc.oneof(
  anyAddress(),
  arbitraryText(5),
  fc.constant(`https://example.org/#:~:text=${'long%20'.repeat(200)}`),
);
const span = fc.record(
  {
    text: fc.oneof(arbitraryText(), fc.constant('long words '.repeat(300)), fc.constant('x'.repeat(5000))),
    style: fc.constantFrom('bold' as const, 'italic' as const, 'code' as const),
    link: url,
  },
  { requiredKeys: ['text'] },
);
const block = fc.record(
  {
    kind: fc.constantFrom(
      'heading' as const,
      'paragraph' as const,
      'quote' as const,
      'item' as const,
      'note' as const,
    ),
    spans: fc.array(span, { maxLength: 4 }),
    priority: fc.integer({ min: 0, max: 9 }),
  },
  { requiredKeys: ['kind', 'spans'] },
);
const action = fc.record(
  {
    label: arbitraryText(20),
    action: fc.string({ maxLength: 32 }),
    state: fc.dictionary(fc.string({ maxLength: 5 }), fc.oneof(arbitraryText(3), fc.integer(), fc.boolean())),
    disabled: fc.boolean(),
  },
  { requiredKeys: ['label', 'action', 'state'] },
);
const select = fc.record(
  {
    placeholder: arbitraryText(20),
    action: fc.string({ minLength: 1, maxLength: 32 }),
    state: fc.dictionary(fc.string({ maxLength: 5 }), fc.integer()),
    choices: fc.array(fc.record({ name: fc.string(), value: fc.string() }), { maxLength: 4 }),
    most: fc.integer({ min: -1, max: 40 }),
  },
  { requiredKeys: ['placeholder', 'action', 'state', 'choices'] },
);
/** Any reply without a picture, sensible or not. */
export const anyReply: fc.Arbitrary<Reply> = fc.record(
  {
    kind: fc.constant('reply' as const),
    visibility: fc.constantFrom('public' as const, 'private' as const),
    tone: fc.constantFrom(
      'answer' as const,
      'abstention' as const,
      'information' as const,
      'problem' as const,
    ),
    blocks: fc.array(block, { maxLength: 12 }),
    actions: fc.array(action, { maxLength: 8 }),
    selects: fc.array(select, { maxLength: 2 }),
  },
  { requiredKeys: ['kind', 'visibility', 'tone', 'blocks'] },
);
