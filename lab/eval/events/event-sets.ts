import type { FactKind } from '../../../src/model/fact.js';
import type { EventDocument } from './event-document.js';
import { readPlover } from './plover-set.js';
import { readRams } from './rams-set.js';
import { readWikiEvents } from './wikievents-set.js';

/** Event types of a set that are told by facts of some kinds. A type is given by how its name begins. */
export interface EventGroup {
  readonly name: string;
  readonly kinds: readonly FactKind[];
  readonly types: readonly string[];
  /** Types that are near enough for a fact not to be wrong, but that no fact is demanded for. */
  readonly near: readonly string[];
}

/**
 * What of the facts read can be judged. `everywhere`: all, since every event is annotated. `at-triggers`: those told by
 * the annotated word itself, where the text has other events that nobody annotated. `texts`: whether a text holds such
 * a fact at all, since its one event is not located.
 */
export type Judging = 'everywhere' | 'at-triggers' | 'texts';

/** A published set of annotated events. */
export interface EventSetSource {
  readonly name: string;
  readonly title: string;
  /** Below the folder of public sets. */
  readonly path: string;
  readonly read: (content: string) => EventDocument[];
  readonly judging: Judging;
  readonly groups: readonly EventGroup[];
}

const MEETINGS: readonly FactKind[] = ['meeting', 'contact', 'talks'];

/** The sets with the types that facts are read for; every other type of theirs counts as another event. */
export const EVENT_SETS: readonly EventSetSource[] = [
  {
    name: 'rams',
    title: 'RAMS dev (Ebner et al. 2020)',
    path: 'events/rams.dev.jsonlines',
    read: readRams,
    judging: 'at-triggers',
    groups: [
      {
        name: 'meetings and talks',
        kinds: MEETINGS,
        types: ['contact.discussion.', 'contact.negotiate.'],
        near: ['contact.collaborate.'],
      },
      {
        name: 'agreements',
        kinds: ['agreement'],
        types: ['government.agreements.acceptagreement', 'government.agreements.n/a'],
        near: ['government.agreements.violate', 'contact.commitmentpromiseexpressintent.'],
      },
    ],
  },
  {
    name: 'wikievents',
    title: 'WikiEvents dev (Li et al. 2021)',
    path: 'events/wikievents.dev.jsonl',
    read: readWikiEvents,
    judging: 'everywhere',
    groups: [
      {
        name: 'meetings and talks',
        kinds: MEETINGS,
        types: ['Contact.Contact.Meet', 'Contact.Contact.Correspondence'],
        near: ['Contact.Contact.Unspecified', 'Contact.RequestCommand.Meet'],
      },
    ],
  },
  {
    name: 'plover',
    title: 'PLOVER gold standard records (OEDA 2016)',
    path: 'events/plover-gsr.json',
    read: readPlover,
    judging: 'texts',
    groups: [
      { name: 'CONSULT', kinds: [...MEETINGS, 'travel'], types: ['CONSULT'], near: [] },
      { name: 'AGREE', kinds: ['agreement'], types: ['AGREE'], near: ['COOPERATE', 'CONCEDE'] },
      { name: 'DEMAND', kinds: ['demand'], types: ['DEMAND'], near: ['THREATEN'] },
    ],
  },
];
