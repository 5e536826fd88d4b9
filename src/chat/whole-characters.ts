import type { Interaction } from './interaction.js';

/**
 * An interaction in whose texts half a surrogate pair is U+FFFD. A client cuts where it likes, and what is made of such a
 * text could be carried by no button and shown by no door.
 */
export function withWholeCharacters(interaction: Interaction): Interaction {
  switch (interaction.kind) {
    case 'command':
      return { ...interaction, options: wholeValues(interaction.options) };
    case 'form':
      return { ...interaction, fields: wholeValues(interaction.fields) };
    case 'message':
      return { ...interaction, text: interaction.text.toWellFormed() };
    case 'thread':
      return { ...interaction, title: interaction.title.toWellFormed() };
    case 'message-command': {
      const { message } = interaction;
      return { ...interaction, message: { ...message, text: message.text.toWellFormed() } };
    }
    default:
      return interaction;
  }
}

function wholeValues<V>(values: Readonly<Record<string, V>>): Record<string, V | string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.toWellFormed() : value,
    ]),
  );
}
