import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/language/languages.js';
import { readAskedEvent } from '../../src/reading/asked-role.js';
import type { ParsedSentence, PartOfSpeech, WordFeatures } from '../../src/reading/parsed-sentence.js';
import { createClauseVocabularies } from '../../src/reading/clause-vocabulary.js';
import { readWith, type SentenceReading } from '../../src/reading/sentence-reader.js';
import { PARTS_OF_SPEECH } from '../../src/reading/parsed-sentence.js';

/** A tree in one line: `form/UPOS/relation/head` a word, heads counted from 1 as in CoNLL-U, features behind a `|`. */
function treeOf(line: string): ParsedSentence & { readonly text: string } {
  let text = '';
  const tokens = line.split(' ').map((word) => {
    const [main = '', ...given] = word.split('|');
    const [form = '', upos = 'X', relation = 'root', head = '0'] = main.split('/');
    const start = text === '' ? 0 : text.length + 1;
    text = text === '' ? form : `${text} ${form}`;
    const features: WordFeatures = Object.fromEntries(given.map((feature) => feature.split('=')));
    const part: PartOfSpeech = PARTS_OF_SPEECH.find((each) => each === upos) ?? 'X';
    return {
      start,
      end: text.length,
      form,
      upos: part,
      features,
      head: Number(head) - 1,
      relation,
      margin: 1,
    };
  });
  return { tokens, text };
}

function readingOf(language: LanguageCode, line: string): SentenceReading {
  const tree = treeOf(line);
  return readWith(() => tree, createClauseVocabularies()(language), tree.text);
}

/** Who does what to whom, by the words that it turns on. */
function told(language: LanguageCode, line: string) {
  const { clauses, tokens } = readingOf(language, line);
  const forms = (heads: readonly number[]): string => heads.map((at) => tokens[at]?.form).join(' ');
  return clauses.map(({ predicate, agents, patients, excepted, sources, isDenied, isUnreal }) =>
    [
      tokens[predicate]?.form,
      `by ${forms(agents)}`,
      `to ${forms(patients)}`,
      ...(excepted.length > 0 ? [`not ${forms(excepted)}`] : []),
      ...(sources.length > 0 ? [`says ${forms(sources)}`] : []),
      ...(isDenied ? ['denied'] : []),
      ...(isUnreal ? ['unreal'] : []),
    ].join(', '),
  );
}

describe('who does what in a sentence', () => {
  it('tells the one who says it from the one who does it', () => {
    expect(
      told(
        'en',
        'Lavrov/PROPN/nsubj/2 said/VERB/root/0 Kuleba/PROPN/nsubj/5 had/AUX/aux/5 left/VERB/ccomp/2 the/DET/det/7 hall/NOUN/obj/5',
      ),
    ).toEqual(['said, by Lavrov, to ', 'left, by Kuleba, to hall, says Lavrov']);
  });

  it('takes what stands before "he said" for his word', () => {
    expect(
      told(
        'en',
        'Talks/NOUN/nsubj/2 failed/VERB/root/0 ,/PUNCT/punct/5 Guterres/PROPN/nsubj/5 said/VERB/parataxis/2',
      )[0],
    ).toBe('failed, by Talks, to , says Guterres');
  });

  it('reads a passive with and without who did it', () => {
    expect(
      told(
        'en',
        'The/DET/det/2 map/NOUN/nsubj:pass/4 was/AUX/aux:pass/4 drawn/VERB/root/0 by/ADP/case/6 Escobar/PROPN/obl/4',
      ),
    ).toEqual(['drawn, by Escobar, to map']);
    expect(
      told('en', 'The/DET/det/2 bridge/NOUN/nsubj:pass/4 was/AUX/aux:pass/4 closed/VERB/root/0'),
    ).toEqual(['closed, by , to bridge']);
  });

  it('leaves out who is left out', () => {
    expect(told('en', 'They/PRON/nsubj/2 met/VERB/root/0 without/ADP/case/4 Medinsky/PROPN/obl/2')).toEqual([
      'met, by They, to , not Medinsky',
    ]);
    expect(
      told(
        'en',
        'Robbins/PROPN/nsubj/5 ,/PUNCT/punct/4 not/ADV/advmod/4 Raab/PROPN/conj/1 led/VERB/root/0',
      )[0],
    ).toBe('led, by Robbins, to , not Raab');
  });

  it('gives the second of two verbs its subject, and whom a request is for what is asked of them', () => {
    expect(
      told(
        'en',
        'Borrell/PROPN/nsubj/2 asked/VERB/root/0 Vucic/PROPN/obj/2 to/PART/mark/5 sign/VERB/xcomp/2 and/CCONJ/cc/7 left/VERB/conj/2',
      ),
    ).toEqual(['asked, by Borrell, to Vucic', 'sign, by Vucic, to , unreal', 'left, by Borrell, to ']);
  });

  it('gives a relative clause the one it is about', () => {
    expect(
      told(
        'en',
        'Kurti/PROPN/nsubj/5 who/PRON/nsubj/3|PronType=Rel signed/VERB/acl:relcl/1 first/ADV/advmod/3 smiled/VERB/root/0',
      )[0],
    ).toBe('signed, by Kurti, to ');
  });

  it('knows what is denied and what is only planned', () => {
    expect(told('en', 'He/PRON/nsubj/3 never/ADV/advmod/3 came/VERB/root/0')[0]).toContain('denied');
    expect(told('en', 'He/PRON/nsubj/3 will/AUX/aux/3 come/VERB/root/0')[0]).toContain('unreal');
    expect(told('tr', 'Heyet/NOUN/nsubj/2 gelmedi/VERB/root/0|Polarity=Neg')[0]).toContain('denied');
  });
});

describe('what a question asks for', () => {
  const roleOf = (language: LanguageCode, line: string) => readAskedEvent(readingOf(language, line)).role;

  it('is who does it, or whom it is done to', () => {
    expect(roleOf('en', 'Who/PRON/nsubj/2 signed/VERB/root/0 it/PRON/obj/2')).toBe('agent');
    expect(roleOf('en', 'Who/PRON/obj/4 did/AUX/aux/4 he/PRON/nsubj/4 meet/VERB/root/0')).toBe('patient');
    expect(roleOf('en', 'Who/PRON/nsubj:pass/3 was/AUX/aux:pass/3 freed/VERB/root/0')).toBe('patient');
  });

  it('is of what somebody was meant to do, and not of the meaning', () => {
    const asked = readAskedEvent(
      readingOf(
        'en',
        'Who/PRON/nsubj:pass/3 was/AUX/aux:pass/3 meant/VERB/root/0 to/PART/mark/5 lead/VERB/xcomp/3 it/PRON/obj/5',
      ),
    );
    expect(asked.predicate?.form).toBe('lead');
    expect(asked.isUnreal).toBe(true);
  });

  it('goes by the form of the word where the language has one for each', () => {
    expect(roleOf('tr', 'Bakan/NOUN/nsubj/3 kiminle/PRON/obl/3 görüştü/VERB/root/0')).toBe('companion');
    expect(roleOf('tr', 'Konvoya/NOUN/obl/3 kim/PRON/nsubj/3 saldırdı/VERB/root/0')).toBe('agent');
    expect(roleOf('he', 'את/ADP/case/2 מי/PRON/obj/3 פגש/VERB/root/0 השר/NOUN/nsubj/3')).toBe('patient');
    expect(roleOf('ar', 'مع/ADP/case/2 من/PRON/obl/3 التقى/VERB/root/0')).toBe('companion');
  });

  it('is nobody where it asks who somebody is', () => {
    const asked = readAskedEvent(readingOf('en', 'Who/PRON/root/0 is/AUX/cop/1 Escobar/PROPN/nsubj/1'));
    expect(asked.predicate).toBeNull();
    expect(asked.isWhoIs).toBe(true);
  });

  it('is nobody who takes part where a relative clause tells who is meant, whatever the tree', () => {
    const asked = readAskedEvent(
      readingOf(
        'en',
        'Who/PRON/nsubj/5 is/AUX/aux:pass/5 the/DET/det/4 envoy/NOUN/nsubj/5 that/PRON/nsubj/6 signed/VERB/root/0 it/PRON/obj/6',
      ),
    );
    expect(asked.role).toBeNull();
    expect(asked.predicate?.form).toBe('signed');
    const arabic = readAskedEvent(
      readingOf(
        'ar',
        'من/PRON/root/0 هو/PRON/dep/1 الوزير/NOUN/nsubj/1 المصري/ADJ/amod/3 الذي/PRON/nsubj/6 وقع/VERB/acl:relcl/3 الاتفاق/NOUN/obj/6',
      ),
    );
    expect(arabic.role).toBeNull();
    expect(arabic.predicate?.form).toBe('وقع');
  });
});
