import type { Modality } from '../../../../model/fact.js';
import { wordSet, wordsTo } from '../../folded-words.js';

/** What a word before "to VERB" makes of it ("agreed to meet" is planned, "refused to meet" denied). */
export const BEFORE_INFINITIVE: ReadonlyMap<string, Modality> = new Map([
  ...wordsTo<Modality>(
    'planned',
    `due set expected scheduled slated planned planning plan plans intend intends intended agree agrees agreed decide decides decided
    promise promises promised pledge pledges pledged vow vows vowed prepared preparing prepare prepares ready poised likely going about offered offers offer
    willing committed commit invited ordered appointed elected chosen determined keen eager supposed bound undertaken undertook opted elects`,
  ),
  ...wordsTo<Modality>(
    'denied',
    'refuse refuses refused refusing decline declines declined declining fail fails failed failing unable unwilling reluctant neglected impossible hesitant forgot',
  ),
  ...wordsTo<Modality>(
    'conditional',
    `want wants wanted hope hopes hoped hoping seek seeks sought seeking wish wishes wished try tries tried trying attempt attempts attempted like asked ask asks
    demanded demands urged urge threatened threatens need needs needed required obliged free able entitled allowed permitted pressed forced
    has have had consider easier possible reason chance opportunity right effort efforts bid aim aims aimed mean means meant`,
  ),
  ...wordsTo<Modality>(
    'stated',
    'continue continues continued begin begins began begun start starts started managed manages proceeded happened known appeared appears rushed',
  ),
]);

/** Verbs whose object is to do something ("urged Hamas to accept"): wanted, not done. */
export const OBJECT_CONTROL = wordSet(
  'urge ask want tell order invite call allow force expect press persuade encourage advise warn require permit help demand convince get lead enable push direct instruct authorize authorise request like need',
);

/** Verbs of going, after which "to VERB" says what for. */
export const GOING = wordSet(
  'travel arrive fly visit go come head return gather leave meet sit convene depart enter',
);

/** Verbs before "that …" (or without "that") that take from what they govern. */
export const BEFORE_CLAUSE: ReadonlyMap<string, Modality> = new Map([
  ...wordsTo<Modality>(
    'denied',
    'deny denies denied denying reject rejects rejected dismiss dismissed refute refuted disproved doubt doubts doubted',
  ),
  ...wordsTo<Modality>(
    'conditional',
    `hope hopes hoped demand demands demanded insist insists urge urged propose proposes proposed suggest suggested ask asked wish wishes
    recommend recommended want wants prefer fear feared fears speculation likely possible possibility chance hypothetical imagine pray require requires required`,
  ),
  ...wordsTo<Modality>('planned', 'expect expects expected expecting promise promised pledged vowed agreed'),
]);

/** Nouns for what is told and not known. */
export const HEARSAY = wordSet(
  'report reports rumour rumours rumor rumors claim claims allegation allegations speculation suggestion suggestions notion idea hoax',
);
/** What is not so. */
export const FALSE = wordSet(
  'false untrue wrong incorrect baseless unfounded fabricated fake inaccurate mistaken groundless denied rejected',
);

/** Words that open a condition. */
export const CONDITIONS = wordSet('if unless whether lest provided assuming supposing');
/** Words after which the present tense speaks of time to come. */
export const TIME_CLAUSES = wordSet('when once until after before whenever till');
