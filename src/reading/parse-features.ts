import { FeatureKeys, mix } from './feature-keys.js';
import { NONE, STATE, STATE_SIZE, type ParseStates } from './parse-states.js';
import { SUFFIXES, type WordBuffer } from './word-buffer.js';

const MOST_FEATURES = 160;
/** For a word that is not there. */
const NO_WORD = 7;
const NO_TAG = 8191;

/** Looks at a state: the two top words of the stack, the next three words, and what hangs on them. */
export class ParseFeatures {
  readonly features = new FeatureKeys(MOST_FEATURES);

  look(states: ParseStates, state: number, words: WordBuffer): void {
    const { features } = this;
    const { data } = states;
    const { form, tag, upos, doubt, suffix, count } = words;
    const at = state * STATE_SIZE;
    const under = (data[at + STATE.below] ?? NONE) * STATE_SIZE;
    const deep = under < 0 ? NONE : (data[under + STATE.below] ?? NONE) * STATE_SIZE;
    const s0 = data[at + STATE.top] ?? NONE;
    const s1 = under < 0 ? NONE : (data[under + STATE.top] ?? NONE);
    const s2 = deep < 0 ? NONE : (data[deep + STATE.top] ?? NONE);
    const b0 = data[at + STATE.next] ?? 0;
    const s0w = s0 < 0 ? NO_WORD : (form[s0] ?? 0);
    const s0t = s0 < 0 ? NO_TAG : (tag[s0] ?? 0);
    const s0p = s0 < 0 ? NO_TAG : (upos[s0] ?? 0);
    const s1w = s1 < 0 ? NO_WORD : (form[s1] ?? 0);
    const s1t = s1 < 0 ? NO_TAG : (tag[s1] ?? 0);
    const s1p = s1 < 0 ? NO_TAG : (upos[s1] ?? 0);
    const s2w = s2 < 0 ? NO_WORD : (form[s2] ?? 0);
    const s2p = s2 < 0 ? NO_TAG : (upos[s2] ?? 0);
    const s2t = s2 < 0 ? NO_TAG : (tag[s2] ?? 0);
    const b0w = b0 >= count ? NO_WORD : (form[b0] ?? 0);
    const b0t = b0 >= count ? NO_TAG : (tag[b0] ?? 0);
    const b0p = b0 >= count ? NO_TAG : (upos[b0] ?? 0);
    const b1w = b0 + 1 >= count ? NO_WORD : (form[b0 + 1] ?? 0);
    const b1t = b0 + 1 >= count ? NO_TAG : (tag[b0 + 1] ?? 0);
    const b1p = b0 + 1 >= count ? NO_TAG : (upos[b0 + 1] ?? 0);
    const b2w = b0 + 2 >= count ? NO_WORD : (form[b0 + 2] ?? 0);
    const b2p = b0 + 2 >= count ? NO_TAG : (upos[b0 + 2] ?? 0);
    const b2t = b0 + 2 >= count ? NO_TAG : (tag[b0 + 2] ?? 0);
    const s0wt = mix(s0w, s0t);
    const s1wt = mix(s1w, s1t);
    const b0wt = mix(b0w, b0t);
    const b1wt = mix(b1w, b1t);
    // Words alone, then two and three together.
    features.count = 0;
    features.add1(0, words.spaced);
    features.add1(1, s0wt);
    features.add1(2, s0t);
    features.add1(3, s0w);
    features.add1(4, s1wt);
    features.add1(5, s1t);
    features.add1(6, s1w);
    features.add1(7, b0wt);
    features.add1(8, b0t);
    features.add1(9, b0w);
    features.add1(10, b1wt);
    features.add1(11, b1t);
    features.add2(12, b2w, b2t);
    features.add1(13, b2t);
    features.add2(14, s2w, s2t);
    features.add1(15, s2t);
    features.add2(16, s0wt, b0wt);
    features.add2(17, s0wt, b0w);
    features.add2(18, s0w, b0wt);
    features.add2(19, s0wt, b0t);
    features.add2(20, s0t, b0wt);
    features.add2(21, s0w, b0w);
    features.add2(22, s0t, b0t);
    features.add2(23, b0t, b1t);
    features.add2(24, s1wt, s0wt);
    features.add2(25, s1w, s0w);
    features.add2(26, s1wt, s0t);
    features.add2(27, s1t, s0wt);
    features.add2(28, s1t, s0t);
    features.add2(29, s1wt, b0t);
    features.add2(30, s1t, b0wt);
    features.add2(31, s1t, b0t);
    features.add3(32, s0p, b0p, b1p);
    features.add4(33, s0p, b0p, b1p, b2p);
    features.add3(34, s1p, s0p, b0p);
    features.add4(35, s1p, s0p, b0p, b1p);
    features.add3(36, s2p, s1p, s0p);
    features.add4(37, s2p, s1p, s0p, b0p);
    features.add3(38, s1t, s0t, b0t);
    features.add3(39, s0t, b0t, b1t);
    features.add3(40, s1w, s0p, b0p);
    features.add3(41, s1p, s0w, b0p);
    features.add3(42, s1p, s0p, b0w);
    features.add3(43, s0w, b0p, b1p);
    features.add3(44, s0p, b0w, b1p);
    features.add3(45, s0p, b0p, b1w);
    features.add2(46, b0w, b1w);
    features.add3(47, s0w, b0w, b1p);
    // What hangs on them.
    this.#hanging(data, at, under, words, s0wt, s0t, s0p, s1wt, s1t, s1p, b0wt, b0t, b0p, b0w, s0w, s1w);
    // How far apart, and what stands between.
    const gap = s0 < 0 || b0 >= count ? 0 : distance(b0 - s0);
    const reach = s0 < 0 || s1 < 0 ? 0 : distance(s0 - s1);
    features.add2(90, gap, s0wt);
    features.add2(91, gap, b0wt);
    features.add3(92, gap, s0t, b0t);
    features.add2(93, reach, s1wt);
    features.add2(94, reach, s0wt);
    features.add3(95, reach, s1t, s0t);
    const between = s0 < 0 ? 0 : words.between(s0, Math.min(b0, count));
    const below = s1 < 0 || s0 < 0 ? 0 : words.between(s1, s0);
    features.add3(96, between, s0t, b0t);
    features.add3(97, below, s1t, s0t);
    features.add3(98, below, s1t, b0t);
    features.add4(99, below, between, s1p, mix(s0p, b0p));
    // How words end: case and agreement where the tags do not tell.
    const s0s = s0 < 0 ? NO_WORD : (suffix[s0 * SUFFIXES + 2] ?? 0);
    const s1s = s1 < 0 ? NO_WORD : (suffix[s1 * SUFFIXES + 2] ?? 0);
    const b0s = b0 >= count ? NO_WORD : (suffix[b0 * SUFFIXES + 2] ?? 0);
    const s0e = s0 < 0 ? NO_WORD : (suffix[s0 * SUFFIXES + 1] ?? 0);
    const b0e = b0 >= count ? NO_WORD : (suffix[b0 * SUFFIXES + 1] ?? 0);
    const s1e = s1 < 0 ? NO_WORD : (suffix[s1 * SUFFIXES + 1] ?? 0);
    features.add2(100, s0s, s0t);
    features.add2(101, b0s, b0t);
    features.add2(102, s1s, s1t);
    features.add3(103, s0s, b0s, s0p);
    features.add3(104, s1s, s0s, s0p);
    features.add3(105, s0e, b0e, mix(s0p, b0p));
    features.add3(106, s1e, s0e, mix(s1p, s0p));
    features.add3(107, s0s, b0t, s0t);
    features.add3(108, s0t, b0s, b0t);
    features.add3(109, s1s, s0t, s1t);
    features.add3(110, s1t, s0s, s0t);
    features.add2(111, words.spaced, mix(s0t, b0t));
    features.add2(112, words.spaced, mix(s1t, s0t));
    features.add2(113, words.spaced, s0wt);
    const tight = s0 < 0 ? 2 : (words.joined[s0] ?? 0);
    const tightNext = b0 >= count ? 2 : (words.joined[b0] ?? 0);
    features.add3(114, tight, tightNext, mix(s0t, b0t));
    features.add3(115, words.ending, s0t, b0t);
    const s0d = s0 < 0 ? NO_TAG : (doubt[s0] ?? 0);
    const s1d = s1 < 0 ? NO_TAG : (doubt[s1] ?? 0);
    const b0d = b0 >= count ? NO_TAG : (doubt[b0] ?? 0);
    // What else words may be.
    features.add2(130, s0d, s0t);
    features.add2(131, b0d, b0t);
    features.add2(132, s0d, b0t);
    features.add2(133, s0t, b0d);
    features.add2(134, s1d, s0t);
    features.add2(135, s1t, s0d);
    features.add3(136, s1t, s0t, b0d);
    features.add3(137, s0d, b0d, s1p);
    features.add2(138, s1d, s0d);
    features.add2(116, b0 >= count ? 1 : 0, mix(s1t, s0t));
  }

  #hanging(
    data: Int32Array,
    at: number,
    under: number,
    { form, tag, upos }: WordBuffer,
    s0wt: number,
    s0t: number,
    s0p: number,
    s1wt: number,
    s1t: number,
    s1p: number,
    b0wt: number,
    b0t: number,
    b0p: number,
    b0w: number,
    s0w: number,
    s1w: number,
  ): void {
    const { features } = this;
    const tagOf = (word: number): number => (word < 0 ? NO_TAG : (tag[word] ?? 0));
    const posOf = (word: number): number => (word < 0 ? NO_TAG : (upos[word] ?? 0));
    const formOf = (word: number): number => (word < 0 ? NO_WORD : (form[word] ?? 0));
    const own = (field: number): number => data[at + field] ?? NONE;
    const of1 = (field: number): number => (under < 0 ? NONE : (data[under + field] ?? NONE));
    const s0l = own(STATE.left1);
    const s0r = own(STATE.right1);
    const s1l = of1(STATE.left1);
    const s1r = of1(STATE.right1);
    const b0l = own(STATE.nextLeft1);
    const s0lw = formOf(s0l);
    const s0rw = formOf(s0r);
    const s0lt = tagOf(s0l);
    const s0rt = tagOf(s0r);
    const s1rt = tagOf(s1r);
    features.add3(50, s0t, s0lt, b0t);
    features.add3(51, s0t, s0rt, b0t);
    features.add3(52, s0t, b0t, tagOf(b0l));
    features.add3(53, s1t, tagOf(s1l), s0t);
    features.add3(54, s1t, s1rt, s0t);
    features.add3(55, s1t, s0t, s0lt);
    features.add3(56, s1t, s0t, s0rt);
    features.add3(57, s0t, posOf(s0l), posOf(own(STATE.left2)));
    features.add3(58, s0t, posOf(s0r), posOf(own(STATE.right2)));
    features.add3(59, b0t, posOf(b0l), posOf(own(STATE.nextLeft2)));
    features.add2(60, s0wt, own(STATE.lefts));
    features.add2(61, s0wt, own(STATE.rights));
    features.add2(62, s0t, own(STATE.lefts));
    features.add2(63, s0t, own(STATE.rights));
    features.add2(64, s1wt, of1(STATE.rights));
    features.add2(65, s1t, of1(STATE.lefts));
    features.add2(66, b0wt, own(STATE.nextLefts));
    features.add2(67, b0t, own(STATE.nextLefts));
    features.add2(68, s0lw, s0t);
    features.add2(69, s0rw, s0t);
    features.add2(70, formOf(b0l), b0t);
    features.add3(71, s0t, own(STATE.leftSet), own(STATE.rightSet));
    features.add2(74, s0wt, own(STATE.leftSet));
    features.add2(75, s0wt, own(STATE.rightSet));
    features.add2(76, s1wt, of1(STATE.rightSet));
    features.add2(77, b0wt, own(STATE.nextLeftSet));
    features.add3(78, s1t, of1(STATE.leftSet), of1(STATE.rightSet));
    features.add3(79, b0t, own(STATE.nextLeftSet), s0t);
    features.add3(80, s1t, s0t, of1(STATE.rightSet));
    features.add3(81, s1t, s0t, s0lw);
    features.add3(82, s0t, b0t, s0lw);
    features.add3(83, s1w, s0p, s0lw);
    features.add3(84, b0w, s0p, s0lw);
    features.add4(85, s1t, s1rt, s1t, s0p);
    features.add3(86, s0t, own(STATE.leftSet), b0t);
    features.add3(87, s1t, s0t, own(STATE.leftSet));
    features.add3(88, s0w, s0lw, b0p);
    features.add3(89, s0w, s0lw, s1p);
    features.add4(120, s1p, b0p, s1rt, s0lt);
    features.add3(121, formOf(s1r), s1t, s0t);
    features.add4(122, s1t, s0t, b0t, s0lt);
    features.add4(123, s1t, s0p, b0p, own(STATE.leftSet));
    features.add4(124, s1p, s0p, own(STATE.leftSet), own(STATE.rightSet));
    features.add4(125, s1w, s0lw, s0p, b0p);
  }
}

/** Distances by kind: short ones as they are. */
function distance(words: number): number {
  if (words < 5) return words;
  return words < 8 ? 5 : words < 13 ? 6 : 7;
}
