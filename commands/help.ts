import type { Command } from '../src/chat/command.js';
import { isolated } from '../src/chat/direction.js';
import { textsFor, type Texts } from '../src/chat/texts/texts.js';
import type { ReplyBlock } from '../src/chat/reply.js';

function commandItem(command: Command, locale: string, texts: Texts): ReplyBlock {
  const { name, permission } = command;
  const [language = ''] = locale.split('-');
  const description = command.descriptionLocalizations?.[language] ?? command.description;
  const mark =
    permission === 'manage' && !description.includes(texts.help.moderators)
      ? ` ${texts.help.moderators}`
      : '';
  return {
    kind: 'item',
    spans: [
      { text: `/${name}`, style: 'code' },
      { text: ` ${isolated(description, texts.direction)}${mark}` },
    ],
  };
}

/** `/help`: what Parley does and does not do. `listed` are the other commands. */
export function createHelp(listed: readonly Command[]): Command {
  const help: Command = {
    name: 'help',
    description: 'What Parley does, how it quotes, and its commands',
    descriptionLocalizations: { tr: 'Parley ne yapar, nasıl alıntılar ve hangi komutları vardır' },
    options: [],
    permission: 'everyone',
    async run({ request }) {
      const texts = textsFor(request.locale);
      const { title, what, quotes, abstains, commands, privacy } = texts.help;
      const paragraph = (text: string): ReplyBlock => ({ kind: 'paragraph', spans: [{ text }], priority: 2 });
      return {
        visibility: 'private',
        tone: 'information',
        blocks: [
          { kind: 'heading', spans: [{ text: title }], priority: 2 },
          ...[what, quotes, abstains].map(paragraph),
          { kind: 'heading', spans: [{ text: commands }], priority: 2 },
          ...[...listed, help].map((command) => commandItem(command, request.locale, texts)),
          { kind: 'note', spans: [{ text: privacy }], priority: 2 },
        ],
      };
    },
  };
  return help;
}
