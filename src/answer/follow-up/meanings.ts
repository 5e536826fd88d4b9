import { codeOf, packOf } from '../../language/languages.js';
import { tokenize } from '../../language/tokenize.js';
import type { Entity } from '../../model/entity.js';
import type { QueryContext } from '../../search/query/query-context.js';
import { nameIn } from '../../knowledge/name-in-language.js';
import type { Leaning, PronounThere } from './leaning.js';
import { askingWordsOf } from '../../search/query/answer-kind.js';
import type { AnswerKind } from '../../search/query/query.js';
import { ofType, type NamedThere, type QuestionBefore } from './question-before.js';

/** A way to look up what a leaning question asks. */
export interface FullQuestion {
  readonly text: string;
  /** Only in the article that was quoted before: that is what says what the rest is about. */
  readonly within: boolean;
}

/** One thing that a leaning question may mean, with the ways to look it up, the best first. */
export type Meaning = readonly [FullQuestion, ...FullQuestion[]];

const first = (text: string): FullQuestion => ({ text, within: true });
const anywhere = (text: string): FullQuestion => ({ text, within: false });

/** What a leaning question may mean after another. Where there are several, only one can be meant. */
export function meaningsOf(
  leaning: Leaning,
  before: QuestionBefore,
  context: QueryContext,
): readonly [Meaning, ...Meaning[]] {
  const { text } = leaning;
  switch (leaning.kind) {
    case 'bare': {
      const full = withOtherAsking(leaning.asks, before, context);
      return [[first(full), anywhere(full)]];
    }
    case 'name':
      return several(
        namesToReplace(leaning.name, before, context).map((named): Meaning => {
          const full = withOtherName(leaning, named, before);
          return [first(full), anywhere(full)];
        }),
        text,
      );
    case 'pronoun':
      return several(
        standIns(leaning.pronoun, before, leaning.language).map((name): Meaning => {
          const full = withName(leaning.text, leaning.pronoun, name, leaning.language);
          return [first(full), anywhere(full)];
        }),
        text,
      );
    case 'goes-on': {
      const named = context.matchEntities(text, tokenize(text)).map(({ entity }) => entity.type);
      // "And who represented Egypt?" goes on from "Who represented Qatar at the talks?" with the talks.
      const replaced = before.names.filter(({ entity }) => entity !== null && named.includes(entity.type));
      const about = before.settingWithout(replaced);
      const { verbsLast } = packOf(before.language);
      return [
        [
          first(text),
          ...(about === null ? [] : [anywhere(verbsLast ? `${about} ${text}` : `${text} ${about}`)]),
          ...(leaning.isWhole ? [anywhere(text)] : []),
        ],
      ];
    }
    default:
      return unsaid(leaning, before);
  }
}

/** At least one: without any, what was asked is looked up in what was quoted. */
function several(meanings: readonly Meaning[], text: string): readonly [Meaning, ...Meaning[]] {
  const [one, ...others] = meanings;
  return one === undefined ? [[first(text)]] : [one, ...others];
}

/** The question before, with another question word: "Where was X killed?", "when?" */
function withOtherAsking(asks: string, before: QuestionBefore, context: QueryContext): string {
  const { text: whole, asking: asked, answered, isDefinition, language } = before;
  const { questions, followUps } = packOf(language);
  if (asked !== null && asksTheSame(asks, asked.kind, language)) return whole;
  const lead = asked === null ? '' : whole.slice(0, asked.start);
  const isLed = lead.trim() !== '';
  if (followUps.askedAnew !== null && (asked === null || !isLed || asked.kind === 'yes-no')) {
    const isWhole = asked === null || asked.kind === 'yes-no';
    return followUps.askedAnew({
      asks,
      rest: (isWhole ? whole : whole.slice(asked.end)).trim(),
      askedWho: asked?.kind === 'who',
      defines: isDefinition,
      answered: answerInWords(before),
      nameAt: (text) => nameAtStart(text, context),
    });
  }
  if (asked === null || (asked.kind === 'yes-no' && questions.wordFirst)) return `${asks} ${whole}`;
  const [person, ...others] = ofType(answered, 'person');
  const isFilled =
    asked.kind === 'who' &&
    !isDefinition &&
    person !== undefined &&
    others.length === 0 &&
    followUps.subjectFirst &&
    !isLed;
  const name = isFilled ? nameIn(person, language) : '';
  const filled = questions.wordFirst ? `${asks} ${name}` : `${name} ${asks}`;
  // A preposition goes with the word that asked: "With whom did …".
  const kept = questions.wordFirst && !lead.trim().includes(' ') ? '' : lead;
  return `${kept}${isFilled ? filled.trim() : asks}${whole.slice(asked.end)}`;
}

/** Whether just who it was is asked once more. */
function asksTheSame(asks: string, kind: AnswerKind, language: string): boolean {
  const again = askingWordsOf(asks, language);
  if (again?.kind !== 'who' || kind !== 'who') return false;
  return tokenize(`${asks.slice(0, again.start)} ${asks.slice(again.end)}`).length === 0;
}

/** Who or what answered the question before, in words; null where nobody did, or too many to name. */
function answerInWords({ answered, names, language }: QuestionBefore): string | null {
  const named = new Set(names.map(({ entity }) => entity?.id));
  const told = answered.filter(({ id }) => !named.has(id));
  const people = ofType(told, 'person');
  const who = people.length > 0 ? people : ofType(told, 'organization', 'country');
  if (who.length === 0 || who.length > MOST_ANSWERS) return null;
  return who.map((entity) => nameIn(entity, language)).join(packOf(language).followUps.and);
}

/** Names that are put for an answer in a question. */
const MOST_ANSWERS = 3;

/** Letters of the name that a text begins with; 0 where it begins with none. */
function nameAtStart(text: string, context: QueryContext): number {
  const tokens = tokenize(text);
  const opening = context.matchEntities(text, tokens).find(({ firstToken }) => firstToken === 0);
  return opening === undefined ? 0 : (tokens[opening.lastToken]?.end ?? 0);
}

/** The question before, with another name in the place of one, and what says how it is meant. */
function withOtherName(
  { text, name, language }: Extract<Leaning, { kind: 'name' }>,
  named: NamedThere,
  before: QuestionBefore,
): string {
  const { fitted, beside } = packOf(language).followUps;
  const behindName = text.slice(text.indexOf(name) + name.length);
  const ownEnding = endingOf(behindName);
  const meant = behindName.slice(ownEnding.length).trim();
  const lead = before.text.slice(0, named.start);
  const tail = before.text.slice(named.end);
  const ending = endingOf(tail);
  const rest = tail.slice(ending.length);
  if (meant !== '') {
    // How the other was meant goes with it.
    const alike = beside.split('|').find((each) => rest.trimStart().startsWith(`${each} `));
    return `${lead}${name}${ownEnding} ${meant} ${rest.trimStart().slice(alike?.length ?? 0)}`;
  }
  return `${lead}${name}${ownEnding === '' && ending !== '' ? fitted(name, ending) : ownEnding}${rest}`;
}

/** An ending that is set off from the word before. */
function endingOf(text: string): string {
  return /^['’]\p{L}{1,12}/u.exec(text)?.[0] ?? '';
}

/** Names of the question before whose place a name may take: those of its kind, if it has any. */
function namesToReplace(
  name: string,
  { names }: QuestionBefore,
  context: QueryContext,
): readonly NamedThere[] {
  const [entity] = context.matchEntities(name, tokenize(name)).map((mention) => mention.entity);
  if (entity === undefined) return names;
  const alike = names.filter((each) => each.entity?.type === entity.type);
  const near = names.filter(
    (each) => each.entity !== null && (each.entity.type === 'person') === (entity.type === 'person'),
  );
  return alike.length > 0 ? alike : near.length > 0 ? near : names;
}

/** What a pronoun may stand for, as it is written. */
function standIns({ referent }: PronounThere, before: QuestionBefore, language: string): readonly string[] {
  const people = peopleBefore(before, language);
  switch (referent) {
    case 'person':
      return people;
    case 'people': {
      const others = otherNames(before);
      const group = people.length > 0 ? people : others;
      return group.length === 0 ? [] : [group.join(packOf(language).followUps.and)];
    }
    case 'place': {
      const named = before.names.filter(({ entity }) => isPlace(entity)).map(({ text }) => text);
      const told = ofType(before.answered, 'place', 'country').map((entity) => nameIn(entity, language));
      return named.length > 0 ? named : told;
    }
    default:
      return [before.aboutWithout([])].filter((about) => about !== null);
  }
}

/** The people that a question and its answer name: the answer of "who" among them; those of the quotation where there are none. */
function peopleBefore(before: QuestionBefore, language: string): string[] {
  const asked = before.names.filter(({ entity }) => entity === null || entity.type === 'person');
  const isWho = before.asking?.kind === 'who' && !before.isDefinition;
  const named = new Set(asked.map(({ entity }) => entity?.id));
  const told = isWho ? ofType(before.answered, 'person').filter(({ id }) => !named.has(id)) : [];
  const people = [...told.map((entity) => nameIn(entity, language)), ...asked.map(({ text }) => text)];
  if (people.length > 0) return people;
  const quoted = ofType(before.quoted, 'person');
  return quoted.length === 1 ? quoted.map((entity) => nameIn(entity, language)) : [];
}

function otherNames({ names }: QuestionBefore): string[] {
  return names.filter(({ entity }) => entity !== null && !isPlace(entity)).map(({ text }) => text);
}

function isPlace(entity: Entity | null): boolean {
  return entity !== null && (entity.type === 'place' || entity.type === 'country');
}

function withName(text: string, { start, end, owns }: PronounThere, name: string, language: string): string {
  const { owning } = packOf(language).followUps;
  return `${text.slice(0, start)}${name}${owns ? owning : ''}${text.slice(end)}`;
}

/** Whoever it is said of is added, in languages that leave that out; else what was quoted says it. */
function unsaid(
  { text, language, asking }: Leaning,
  before: QuestionBefore,
): readonly [Meaning, ...Meaning[]] {
  const { followUps } = packOf(codeOf(language));
  if (!followUps.dropsSubject) return [[first(text)]];
  const joined = (subject: string): string =>
    followUps.subjectFirst ? `${subject} ${text}` : `${text} ${subject}`;
  const people = asking?.kind === 'who' ? [] : peopleBefore(before, language);
  if (people.length > 0) {
    const group = joined(people.join(followUps.and));
    return [[first(group), anywhere(group)]];
  }
  const about = before.aboutWithout([]);
  return [[first(text), ...(about === null ? [] : [anywhere(joined(about))])]];
}
