import type { AnsweringWords } from './answering-in-english.js';

/** How what articles tell stands to other tellings of it and to time, in English. */
export const toldInEnglish = ({ number }: AnsweringWords) => ({
  /** Before sentences that say that a plan was not carried out; and the same in a few words beside its kind. */
  calledOff: 'Told as not carried out:',
  notDone: 'told as not carried out',
  /** Beside the kind of what has a date that is still to come. */
  ahead: 'its date is still to come',
  /** Before agreements that are planned, conditional, denied or told otherwise elsewhere. */
  unsettled: 'Agreements told of that are not settled:',
  byYear: 'By year:',
  oneYear: 'Show one year',
  earlierYears: (entries: number): string => `and before that: ${number(entries)}`,
  findings: {
    agree: 'Independent sources agree:',
    'one-voice':
      'Told several times, but by one source (copies, one publisher, one origin), so no confirmation:',
    'figures-differ': 'Figures differ, of the same thing at the same time:',
    'claims-differ': 'One source states it, another denies it:',
    'not-done': 'Planned, and told as not carried out:',
    'dates-differ': 'One agreement, dated differently:',
    apart: 'Of different days or things, so no contradiction:',
  },
  /** Of an office as a list gives it: its first and last day, month or year, as far as they are known. */
  heldUntil: (day: string): string => `until ${day}`,
  heldBetween: (first: string, last: string): string => `${first} to ${last}`,
});
