import { countriesAmong, type CountryAt } from '../../knowledge/country-names.js';
import { citiesAmong, type CityAt } from '../../knowledge/listed-cities.js';
import type { SentenceWords } from '../../language/words-of-sentence.js';
import { figuresIn, type FigurePhrase } from './figure-phrases.js';
import { ordinalsIn, type OrdinalPhrase } from './ordinal-phrases.js';
import { timesIn, type ToldTime } from './sentence-times.js';

/** What the words of a sentence tell whatever is asked: read when it is first asked for, and kept as long as the sentence. */
export class SentenceTold {
  readonly #words: SentenceWords;
  readonly #language: string;
  /** ISO day that its article was published on, or null. */
  readonly published: string | null;
  #times: readonly ToldTime[] | null = null;
  #figures: readonly FigurePhrase[] | null = null;
  #ordinals: readonly OrdinalPhrase[] | null = null;
  #cities: readonly CityAt[] | null = null;
  #countries: readonly CountryAt[] | null = null;

  constructor(words: SentenceWords, language: string, published: string | null = null) {
    this.#words = words;
    this.#language = language;
    this.published = published;
  }

  get times(): readonly ToldTime[] {
    return (this.#times ??= timesIn(this.#words, this.#language));
  }

  get figures(): readonly FigurePhrase[] {
    return (this.#figures ??= figuresIn(this.#words, this.#language, this.times));
  }

  get ordinals(): readonly OrdinalPhrase[] {
    return (this.#ordinals ??= ordinalsIn(this.#words, this.#language, this.times));
  }

  /** Cities of the list. */
  get cities(): readonly CityAt[] {
    return (this.#cities ??= citiesAmong(this.#words.tokens.map(({ folded }) => folded)));
  }

  /** Countries of the world. */
  get countries(): readonly CountryAt[] {
    return (this.#countries ??= countriesAmong(this.#words.tokens.map(({ folded }) => folded)));
  }
}
