import type { QuestionForms } from '../../language-pack.js';

const PERSONS =
  'minister|president|leader|official|envoy|chief|person|people|head|delegate|delegates|negotiator|negotiators|representative|representatives|politician|king|queen|spymaster|diplomat|man|woman|player|scientist|researcher|author|writer|actor|actress|composer|architect|engineer|general|commander|emperor|ruler|monarch|pope|bishop|explorer|philosopher|economist|singer|artist|coach|professor|inventor|founder|senator|governor|mayor|judge|lawyer|spokesman|spokeswoman|spokesperson|mediator|mediators|ambassador|officer|soldier|commentator|journalist|reporter|analyst|adviser|advisor|aide|activist|prosecutor|suspect|victim|hostage|captive';

/** What something may happen in, and do as well ("which crossing reopened"): asked for as a place only behind a preposition, or before one. */
const BUILT = 'hotels?|palace|resort|airport|port|crossing';

/** Another question word: what it asks comes before a "when" behind it ("What was said when they met?"). */
const ASKED = 'what|whats|which|who|whom|whose|how|why';
/** "when" where it asks: neither behind another question word nor of a clause before one ("When they met, who …?"). */
const WHEN = String.raw`(?<!(?<!\p{L})(?:${ASKED})(?!\p{L})(?:(?!\b(?:and|or|but)\b).){0,90})when(?:'s|’s)?(?!.{0,120},\s(?:${ASKED}|where)(?!\p{L}))`;

export const questions: QuestionForms = {
  kinds: [
    { kind: 'how-old', asks: "how old|what age|(?:what|whats|what is|what’s|what's) the age of" },
    {
      kind: 'how-long',
      asks: "how long(?! ago)|how much time|(?:for )?how many (?:minutes|hours|days|weeks|months|years)(?! ago)|what(?: is| was|['’]s)? the (?:exact )?(?:length|duration)",
    },
    {
      kind: 'how-many',
      asks: String.raw`how many(?! (?:minutes|hours|days|weeks|months|years) ago)|what number|what(?: is| was| are| were|['’]s)? the (?:[\p{L}-]+ )?number|what(?: is| was|['’]s)? the (?:[\p{L}-]+ )?toll|what (?:percent(?:age)?|share|proportion|fraction|part of)|how (?:often|frequently)`,
    },
    {
      kind: 'when',
      asks: `how long ago|how many (?:minutes|hours|days|weeks|months|years) ago|how soon|${WHEN}|(?:what|which|in what|on what) (?:exact )?(?:year|date|day|time|hour|month|century|decade)s?|what(?: is| was| are| were|['’]s)? the (?:exact )?dates?|since when`,
    },
    {
      kind: 'how-much',
      asks: String.raw`how (?:much|far|tall|deep|wide|big|large|high|expensive)|what (?:is|was|were|are) the (?:total |estimated )?(?:costs?|price)|what (?:did|does|do|will|would) (?:[\p{L}\p{N}'’-]+ ){1,6}costs?`,
    },
    {
      kind: 'where',
      asks: String.raw`where(?:'s|’s|abouts)?|(?:what|which|in what|in which) (?:city|cities|country|place|places|town|towns|capital|capitals|venue|location|continent|state|region|county|province|island|village|district)|(?:in|at|to|from|through|via) (?:what|which) (?:${BUILT})|(?:what|which) (?:${BUILT})(?=.* (?:in|at|to|from|through|via)[?.!\s]*$)`,
    },
    {
      kind: 'who',
      asks: String.raw`who(?:'s|’s)?|whos|whom|whose|(?:what|wat|which|wich) (?:(?!(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|the|a|an)\s)[\p{L}'’-]+ )?(?:${PERSONS})s?|what(?: is|['’]s|s) the (?:${PERSONS}) called|(?:what(?: is| was| are| were|['’]?s)? the )?names? of (?:[\p{L}'’-]+ ){1,3}?(?:${PERSONS}|killer)s?`,
    },
    {
      kind: 'why',
      asks: String.raw`why|for what reasons?|how come|on what grounds|what(?: was| is| were|['’]s)? the (?:main |real |stated )?(?:reasons?|motives?|rationale)|what (?:made|led|drove|prompted|forced|pushed|moved|caused|persuaded|convinced|triggered|provoked|sparked|motivated|kept|prevented|stopped)|what(?: is| was|['’]s| lay| lies) behind|how (?:does|do|did)(?= .{1,60} (?:explain|justify)(?!\p{L}))`,
    },
    {
      kind: 'latest',
      asks: "(?:what(?:'s|’s| is| are)? )?(?:the )?(?:latest|newest|most recent)",
      opens: true,
    },
    { kind: 'list', asks: 'list|name (?:all|the|some)', opens: true },
    { kind: 'what', asks: "what(?:'s|’s)?|which|whats|wat|wich" },
    { kind: 'how', asks: 'how(?! and (?:when|where|why|who))' },
    {
      kind: 'yes-no',
      asks: "(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|should)(?:n['’]?t)?|can['’]?t|won['’]?t",
      opens: true,
    },
  ],
  nameThatAsks: '',
  wordFirst: true,
  politeOpening: String.raw`(?:please\s+)?(?:(?:can|could|would|do) you\s+)?(?:please\s+)?(?:(?:tell|show|explain to) (?:me|us)\s+(?:about\s+)?|know\s+)`,
  pleasantries:
    'hi|hello|hey|yo|thanks?|thank you|thx|ty|good (?:morning|evening|night|bot)|bye|ok(?:ay)?|lol',
  afterPleasantries: 'there|you|all|bot|so|very|much|again|a|lot|guys|everyone|parley',
  latest:
    'latest|newest|most recent|most recently|recent|recently|current|currently|now|today|so far|at present|to date',
  whoIs: '',
  several:
    'list|name (?:all|the|some)|discuss(?:ed)?|talk(?:ed)? about|sp(?:eak|oke) about|agenda|cover(?:ed)?|includ(?:e|es|ed)|consists? of|compris(?:e|es|ed)|contain(?:s|ed)?|topics|points|subjects|issues|matters|terms|conditions|demands|measures|steps|items|parts|provisions|goals|aims|priorities',
  soFar: 'so far|already|to date|until now|up to now|as yet|by now',
  ahead: String.raw`will|do|does|going to|(?:is|are|was|were) (?:\S+ ){0,6}(?:to|due|expected|planned|scheduled|supposed)`,
  offices: 'job office post position role title hold holds work serve',
  speech:
    'say says said saying tell tells told telling remark remarked state stated reply replied answer answered respond responded',
  sources: ['according', 'according to'],
  former: 'former formerly previous previously ex predecessor preceding outgoing',
  beforeSomebody: 'before preceding',
  howMany: 'many number',
  causing:
    'made led drove prompted forced pushed moved caused persuaded convinced triggered provoked sparked motivated kept prevented stopped behind',
  kindNouns: `
    year years date dates day days time times hour hours month months number numbers name names people peoples person persons place
    places kind kinds type types term terms word words thing things`,
  whatYear: '(?:what|which|wat|wich) (?:exact )?years?(?= |$)',
  whatHour: '^(?:(?:at|by|until|till|from|since|around) )?(?:what|which|wat) (?:exact )?(?:time|hour)(?= |$)',
  whatShare:
    'what (?:percentage|percent|share|proportion|fraction|part of)|percent|percentage|share|proportion|fraction',
  whatChange: String.raw`by how much|how many times (?:more|less|as|higher|larger|bigger|over)|(?:how much|what) (?:[\p{L}\p{N}'’-]+ ){1,6}compared (?:with|to)`,
  whatSum: String.raw`how much (?:money|cash)|how many (?:dollars|euros|pounds|shekels)|how much (?:[\p{L}\p{N}'’-]+ ){0,9}?(?:costs?|pa(?:y|ys|id)|spen[dt]|worth|charged?)|how expensive|what (?:is|was|were|are) the (?:total |estimated )?(?:costs?|price)|what (?:did|does|do|will|would) (?:[\p{L}\p{N}'’-]+ ){1,6}costs?`,
  whatDistance:
    'how (?:far(?! along)|tall|deep|wide)|how many (?:kilomet(?:er|re)s|km|miles|met(?:er|re)s)|what distance',
  whatLength: 'how long (?:is|are|was|were)|length',
  whatRate: 'how often|how frequently',
  now: 'now|right now|current|currently|at present|presently|at the moment|as things stand|by now|so far|to date|these days|nowadays',
  saysNow:
    'now|today|tonight|current|currently|at present|presently|at the moment|so far|to date|these days|nowadays|this (?:week|month|morning|evening)',
  members: {
    before: String.raw`(?:which|what) (?:countries|states|nations|parties|groups|factions|powers|members|organi[sz]ations) (?:exactly )?(?:are|were|make up|made up|form|formed|belong to|belonged to)(?: (?:in|part of|members of))?(?: the)?|(?:who|what|which) (?:are|were) (?:all )?(?:the )?(?:members|countries|states) (?:of|in)(?: the)?|who makes? up(?: the)?`,
    behind: '',
  },
  besides: {
    before:
      'besides|other than|apart from|aside from|in addition to|except(?:ing| for)?|excluding|not counting',
    behind: '',
  },
  whatCountry: '(?:what|which|wat|wich) countr(?:y|ies)',
  whatCity: '(?:what|which|wat|wich) (?:city|cities|towns?|villages?|capitals?)',
  whereTo: String.raw`(?:where|(?:what|which) \p{L}+).* to[?\s]*$|to (?:where|what|which)`,
  whereFrom: String.raw`(?:where|(?:what|which) \p{L}+).* from[?\s]*$|from (?:where|what|which)`,
};
