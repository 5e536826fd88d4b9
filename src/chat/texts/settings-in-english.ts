import { communityInEnglish } from './community-in-english.js';
import { coverageInEnglish } from './coverage-in-english.js';
import type { ServerSettingName } from '../server-settings.js';
import type { Visibility } from '../reply.js';

/** What these texts need of their language. */
export interface SettingsWords {
  readonly number: (count: number) => string;
  /** Something that stays in Latin letters. */
  readonly latin: (text: string) => string;
}

/** What is said of the settings of servers and members, in English. */
export const settingsInEnglish = (words: SettingsWords) => {
  const { number } = words;
  const coverage = coverageInEnglish(words);
  const { commands, ...community } = communityInEnglish(words);
  return {
    replies: {
      ...coverage.replies,
      ...community,
      settings: {
        /** Before the channels, beneath a reply that only the member sees. */
        elsewhere: 'Only you see this. In this server, answers for all belong in:',
        title: 'Settings of this server',
        choose: 'What do you want to change?',
        names: {
          answerChannels: 'Channels for answers',
          defaultVisibility: 'Who sees answers',
          language: 'Language',
          moderatorRole: 'Role of the moderators',
          cooldown: 'Questions of a member',
          logChannel: 'Channel for the moderators’ log',
          forumChannels: 'Forums with a first answer',
          digest: 'Digest of what is new',
        } satisfies Record<ServerSettingName, string>,
        explained: {
          answerChannels: 'Elsewhere an answer is shown to the member alone, with a hint to these channels.',
          defaultVisibility: 'Where a member has not chosen otherwise.',
          language: 'Of replies to members who have chosen none. A question is answered in its own language.',
          moderatorRole:
            'Who has it may use the commands for moderators, beside those who may manage the server.',
          cooldown: 'How many questions a member may ask in a stretch of time.',
          logChannel: 'Where it is told who was refused a command for moderators, and who changed what.',
          forumChannels: 'A new post there gets a first answer, where the articles have one.',
          digest: 'What the articles bring that is new, in a channel. Where nothing came, nothing is posted.',
        } satisfies Record<ServerSettingName, string>,
        /** What holds where it is not set. */
        unset: {
          answerChannels: 'everywhere',
          defaultVisibility: 'everyone',
          language: 'that of each member’s Discord',
          moderatorRole: 'none; those who may manage the server',
          cooldown: 'as whoever runs Parley has set it',
          logChannel: 'none',
          forumChannels: 'none',
          digest: 'none',
        } satisfies Record<ServerSettingName, string>,
        visibilities: { public: 'everyone', private: 'the member alone' } satisfies Record<
          Visibility,
          string
        >,
        rate: (most: number, seconds: number): string =>
          seconds === 60
            ? `at most ${number(most)} a minute`
            : `at most ${number(most)} in ${number(seconds)} seconds`,
        every: { day: 'every day', week: 'every week' },
        pick: {
          channels: 'Choose channels',
          channel: 'Choose a channel',
          forums: 'Choose forums',
          role: 'Choose a role',
          value: 'Choose',
          every: 'How often?',
        },
        back: 'Back',
        clear: 'Take back',
        changed: (name: string): string => `Changed: ${name}.`,
        before: 'Before:',
        same: (name: string): string => `It was so already: ${name}.`,
        notValid: 'This cannot be set. Please choose again.',
        cannotWrite:
          'Nothing was changed: Parley cannot write in this channel. Allow it to see the channel, send messages and embed links there, then choose it again.',
        /** Before the channels. */
        cannotWriteIn:
          'Nothing was changed: Parley cannot write there. Allow it to see these channels, send messages (in forums: in posts) and embed links in them, then choose again:',
        logBegins: 'From now on refusals and changes are told here.',
        digestBegins: {
          day: 'From now on what is new in the articles is told here every day. Where nothing came, nothing is posted.',
          week: 'From now on what is new in the articles is told here every week. Where nothing came, nothing is posted.',
        },
        /** Said once a role is set, since Discord's menus do not know of it. */
        showRole:
          'Discord shows these commands only to those who may manage the server. To show them to this role too, add it under Server Settings → Integrations → Parley.',
        /** In the moderators' log. */
        refused: (command: string): string => `Refused: /${command}, which is for moderators. Asked by`,
      },

      preferences: {
        title: 'Your preferences',
        everywhere:
          'They hold in every server and in direct messages, for you alone. What you choose with a command goes before them.',
        names: { language: 'Language', visibility: 'Who sees answers', keepQuestions: 'Your questions' },
        unset: { language: 'as the server or your Discord has it', visibility: 'as the server has it' },
        visibilities: { public: 'everyone', private: 'you alone' } satisfies Record<Visibility, string>,
        kept: {
          yes: 'may be kept with your name, for moderators who look for what is missing',
          no: 'are never kept with your name',
        },
        pick: {
          language: 'Language of replies to you',
          visibility: 'Who sees answers to you',
          keepQuestions: 'May your questions be kept with your name?',
        },
        keepChoices: { yes: 'Yes, with my name', no: 'No, never with my name' },
        /** A choice that takes back what was chosen. */
        usual: 'No wish of my own',
        saved: 'Saved.',
        forget: 'Forget all of these',
        forgotten: 'Forgotten. All is as if you had chosen nothing.',
      },
    },
    commands: {
      ...coverage.commands,
      ...commands,
      settings: { description: 'See and change how Parley behaves in this server (moderators)' },
      preferences: { description: 'Your language, who sees your answers, and what may be kept of you' },
    },
  };
};

/** The same in every language. */
export type SettingsTexts = ReturnType<typeof settingsInEnglish>;
