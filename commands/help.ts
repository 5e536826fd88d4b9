import { defineCommand, type Command, type SlashCommand } from '../src/chat/command.js';
import { isolated } from '../src/chat/direction.js';
import { everyone } from '../src/chat/precondition.js';
import type { ReplyBlock } from '../src/chat/reply.js';
import { sharedOptions } from '../src/chat/view-options.js';
import { subjectWords } from '../src/chat/subject-words.js';
import type { Texts } from '../src/chat/texts/texts.js';
import type { Subject } from '../src/knowledge/subject.js';

function commandItem(command: Command, texts: Texts): ReplyBlock {
  if (command.kind === 'message' || command.kind === 'user') {
    return { kind: 'item', spans: [{ text: isolated(command.label(texts), texts.direction) }] };
  }
  const description = command.description(texts);
  const forModerators = command.preconditions.some(({ permission }) => permission === 'manage-server');
  const mark =
    forModerators && !description.includes(texts.help.moderators) ? ` ${texts.help.moderators}` : '';
  return {
    kind: 'item',
    spans: [
      { text: `/${command.name}`, style: 'code' },
      { text: ` ${isolated(description, texts.direction)}${mark}` },
    ],
  };
}

/** `/help`: what Parley does and does not do. `listed` are the other commands. */
export function createHelp(listed: readonly Command[], subject: Subject): SlashCommand {
  const help: SlashCommand = defineCommand({
    name: 'help',
    description: ({ commands }) => commands.help.description,
    options: { language: sharedOptions.language },
    preconditions: [everyone],
    async run({ texts }) {
      const { title, what, quotes, abstains, commands } = texts.help;
      const paragraph = (text: string): ReplyBlock => ({ kind: 'paragraph', spans: [{ text }], priority: 2 });
      return {
        kind: 'reply',
        visibility: 'private',
        tone: 'information',
        blocks: [
          { kind: 'heading', spans: [{ text: title }], priority: 2 },
          ...[what(subjectWords(subject, texts).line), quotes, abstains].map(paragraph),
          { kind: 'heading', spans: [{ text: commands }], priority: 2 },
          ...[...listed, help].map((command) => commandItem(command, texts)),
          { kind: 'note', spans: [{ text: texts.privacy.short }], priority: 2 },
        ],
      };
    },
  });
  return help;
}
