import type { AnswerKind } from './query.js';

interface Pattern {
  readonly kind: AnswerKind;
  readonly asks: RegExp;
}

/** Matches whole words in any script, which `\b` does not. */
const word = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives})(?![\\p{L}\\p{M}])`, 'iu');
const opening = (alternatives: string): RegExp =>
  new RegExp(`^[\\s"'“«(¿]*(?:${alternatives})(?![\\p{L}\\p{M}])`, 'iu');

const PERSONS =
  'minister|president|leader|official|envoy|chief|person|people|head|delegate|delegates|negotiator|negotiators|representative|representatives|politician|king|queen|spymaster|diplomat|man|woman|player|scientist|researcher|author|writer|actor|actress|composer|architect|engineer|general|commander|emperor|ruler|monarch|pope|bishop|explorer|philosopher|economist|singer|artist|coach|professor|inventor|founder|senator|governor|mayor|judge|lawyer|spokesman|spokeswoman|spokesperson|mediator|mediators|ambassador';

/** Another question word: what it asks comes before a "when" behind it ("What was said when they met?"). */
const ASKED = 'what|whats|which|who|whom|whose|how|why';
/** "when" where it asks: neither behind another question word nor of a clause before one ("When they met, who …?"). */
const WHEN = `(?<!(?<!\\p{L})(?:${ASKED})(?!\\p{L})(?:(?!\\b(?:and|or|but)\\b).){0,90})when(?:'s|’s)?(?!.{0,120},\\s(?:${ASKED}|where)(?!\\p{L}))`;

/** First match wins, so the narrow patterns of a language come before the wide ones. */
const PATTERNS: Readonly<Record<string, readonly Pattern[]>> = {
  en: [
    { kind: 'how-old', asks: word("how old|what age|(?:what|whats|what is|what’s|what's) the age of") },
    {
      kind: 'how-long',
      asks: word(
        'how long(?! ago)|how much time|(?:for )?how many (?:minutes|hours|days|weeks|months|years)',
      ),
    },
    {
      kind: 'how-many',
      asks: word(
        "how many|what number|what(?: is| was| are| were|['’]s)? the (?:[\\p{L}-]+ )?number|what percent(?:age)?|how often",
      ),
    },
    {
      kind: 'when',
      asks: word(
        `how long ago|${WHEN}|(?:what|which|in what|on what) (?:exact )?(?:year|date|day|time|month|century|decade)s?|since when`,
      ),
    },
    { kind: 'how-much', asks: word('how much|how far|how tall|how big|how large|how high') },
    {
      kind: 'where',
      asks: word(
        "where(?:'s|’s)?|(?:what|which|in what|in which) (?:city|country|place|town|venue|location|continent|state|region|county|province|island|village|district)",
      ),
    },
    {
      kind: 'who',
      asks: word(`who(?:'s|’s)?|whos|whom|whose|(?:what|wat|which|wich) (?:[\\p{L}'’-]+ )?(?:${PERSONS})`),
    },
    { kind: 'why', asks: word('why|for what reason|how come|what (?:was|is|were) the reasons?') },
    { kind: 'latest', asks: opening("(?:what(?:'s|’s| is| are)? )?(?:the )?(?:latest|newest|most recent)") },
    { kind: 'list', asks: opening('list|name (?:all|the|some)') },
    { kind: 'what', asks: word("what(?:'s|’s)?|which|whats|wat|wich") },
    { kind: 'how', asks: word('how(?! and (?:when|where|why|who))') },
    { kind: 'yes-no', asks: opening('is|are|was|were|did|does|do|has|have|had|can|could|will|would|should') },
  ],
  tr: [
    {
      kind: 'when',
      asks: word(
        'ne zaman|ne zamandır|hangi (?:tarihte|tarihler|yıl|yılda|yıllarda|gün|ay|ayda)|kaç yılında|kaçıncı yüzyılda|saat kaçta',
      ),
    },
    { kind: 'how-old', asks: word('kaç yaşında|kaç yaşındadır|yaşı kaç') },
    {
      kind: 'how-long',
      asks: word('ne kadar süre|ne kadar sürdü|ne kadar sürecek|kaç (?:gün|hafta|ay|saat|dakika|yıl)'),
    },
    { kind: 'how-much', asks: word('ne kadar|ne kadardır') },
    { kind: 'how-many', asks: word('kaç|kaçtır|kaçıncı|kaçı|yüzde kaç') },
    {
      kind: 'where',
      asks: word(
        'nerede|nereye|nereden|neresi|neresidir|nerededir|nerelerde|hangi (?:ülke|ülkede|şehir|şehirde|kent|kentte|yerde)',
      ),
    },
    {
      kind: 'who',
      asks: word(
        'kim|kimin|kimi|kime|kimle|kimler|kimlerle|kimdir|kimlerdir|hangi (?:bakan|lider|yetkili|başkan|isim|isimler|kişi)',
      ),
    },
    { kind: 'why', asks: word('neden|niçin|niye|ne sebeple|nedeni|sebebi') },
    { kind: 'how', asks: word('nasıl') },
    {
      kind: 'what',
      asks: word('ne|nedir|neydi|nelerdir|neler|neyi|neyin|hangi|hangisi|hangileri|hangisidir'),
    },
    { kind: 'yes-no', asks: word('mi|mı|mu|mü|midir|mıdır|mudur|müdür') },
  ],
  ar: [
    { kind: 'when', asks: word('متى|في أي (?:عام|سنة|يوم|شهر|تاريخ|قرن)|ما (?:هو )?(?:تاريخ|العام)') },
    { kind: 'how-old', asks: word('كم عمر|كم يبلغ عمر|ما عمر') },
    {
      kind: 'how-long',
      asks: word(
        'كم (?:يوما|يوم|شهرا|شهر|ساعة|أسبوعا|سنة|من الوقت)|كم (?:استمر|استمرت|تستمر|يستمر|دامت|دام)|ما مدة',
      ),
    },
    { kind: 'how-many', asks: word('كم|وكم|بكم|كم عدد|ما (?:هو )?عدد') },
    { kind: 'where', asks: word('أين|اين|وأين|من أين|في أي (?:مدينة|دولة|بلد|مكان|منطقة)') },
    { kind: 'who', asks: opening('من|مَن|ومن|لمن|مع من') },
    { kind: 'why', asks: word('لماذا|لما|ما سبب|ما السبب') },
    { kind: 'how', asks: word('كيف|وكيف') },
    { kind: 'yes-no', asks: opening('هل') },
    { kind: 'what', asks: word('ما|ماذا|أي|أية|بماذا|لأي') },
  ],
  he: [
    { kind: 'when', asks: word('מתי|באיזו שנה|באיזה (?:תאריך|יום|חודש)|ממתי') },
    { kind: 'how-old', asks: word('בן כמה|בת כמה|מה גילו|מה גילה') },
    { kind: 'how-long', asks: word('כמה זמן|כמה (?:ימים|שבועות|חודשים|שעות|שנים)') },
    { kind: 'how-many', asks: word('כמה|בכמה') },
    { kind: 'where', asks: word('איפה|היכן|מאיפה|לאן|מהיכן|באיזו (?:עיר|מדינה)') },
    { kind: 'who', asks: word('מי|למי|את מי|עם מי|של מי') },
    { kind: 'why', asks: word('למה|מדוע|מהי הסיבה') },
    { kind: 'how', asks: word('איך|כיצד') },
    { kind: 'yes-no', asks: opening('האם') },
    { kind: 'what', asks: word('מה|מהו|מהי|מהם|איזה|איזו|אילו') },
  ],
};

/** The kind of answer a question asks for, or null where it shows no sign of being a question. */
export function answerKindOf(question: string, language: string): AnswerKind | null {
  // Case is folded by the rules of the language: Turkish has two letters i.
  const lower = question.toLocaleLowerCase(language);
  const asked = (PATTERNS[language] ?? []).flatMap(({ kind, asks }) => {
    const found = asks.exec(lower);
    return found === null ? [] : [{ kind, at: found.index }];
  });
  const [first] = asked;
  // English puts its question word first: a later one opens a clause ("what was said when they met").
  const words = language === 'en' ? asked.filter(({ kind }) => kind !== 'yes-no') : [];
  const earliest = words.toSorted((a, b) => a.at - b.at)[0];
  return (earliest ?? first)?.kind ?? null;
}
