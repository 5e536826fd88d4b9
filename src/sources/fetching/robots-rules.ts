import robotsParser from 'robots-parser';

/** What a site's robots.txt lets a reader do. */
export interface RobotsRules {
  /** Whether an address of this site may be fetched. */
  allows(url: string): boolean;
  /** Seconds between two requests; null where it does not say. */
  readonly crawlDelay: number | null;
}

/** Much of a file is read, in UTF-16 code units: what RFC 9309 asks for at least. */
const MOST_READ = 500 * 1024;
/** Most letters of rules with wildcards, which take time to match; a site with more is left alone. */
const MOST_WILD = 32 * 1024;

/** Everything is allowed: there is no robots.txt. */
export const ALL_ALLOWED: RobotsRules = { allows: () => true, crawlDelay: null };
/** Nothing is: it could not be read, so that what the site wants is not known. */
export const NONE_ALLOWED: RobotsRules = { allows: () => false, crawlDelay: null };

/** Whom it may concern: us by name, or all. */
type Concerned = 'named' | 'all';

/** Rules that stand below agents, as far as these concern us. */
interface Group {
  readonly concerned: Set<Concerned>;
  readonly rules: string[];
}

/** What concerns us in a file, by RFC 9309. */
interface RobotsFile {
  readonly groups: readonly Group[];
  /** The longest delay that is given, in seconds. */
  readonly delays: ReadonlyMap<Concerned, number>;
}

/**
 * Reads a robots.txt for one agent. The library matches paths; groups are made here, since it ends a run of agents at any
 * other line: by RFC 9309 only a rule does, so that a `Sitemap` or `Crawl-delay` between two agents leaves both in one group.
 *
 * @param origin of the site, without a path
 */
export function readRobots(text: string, origin: string, agent: string): RobotsRules {
  const { groups, delays } = groupsOf(text.slice(0, MOST_READ), agent.toLowerCase());
  const concerned = groups.some((group) => group.concerned.has('named')) ? 'named' : 'all';
  const rules = groups.flatMap((group) => (group.concerned.has(concerned) ? group.rules : []));
  const wild = rules.reduce((sum, rule) => sum + (rule.includes('*') ? rule.length : 0), 0);
  if (wild > MOST_WILD) return NONE_ALLOWED;
  const robots = matcherOf(`${origin}/robots.txt`, ['User-agent: *', ...rules].join('\n'));
  return {
    // The file itself may always be fetched, whatever it says.
    allows: (url) =>
      new URL(url).pathname === '/robots.txt' || robots.isAllowed(inOneSpelling(url), '*') !== false,
    crawlDelay: delays.get(concerned) ?? null,
  };
}

/** The part of the library that is used. */
interface Matcher {
  isAllowed(url: string, agent: string): boolean | undefined;
}

/** The module is the function itself, which its types say of its `default`. */
function matcherOf(url: string, text: string): Matcher {
  const make: unknown = robotsParser;
  if (!isMatcherMaker(make)) throw new TypeError('robots-parser is no function');
  return make(url, text);
}

function isMatcherMaker(value: unknown): value is (url: string, text: string) => Matcher {
  return typeof value === 'function';
}

function groupsOf(text: string, name: string): RobotsFile {
  const groups: Group[] = [];
  const delays = new Map<Concerned, number>();
  let group: Group = { concerned: new Set(), rules: [] };
  let hasRules = true;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const [before = ''] = line.split('#', 1);
    const colon = before.indexOf(':');
    const key = before.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const value = before.slice(colon + 1).trim();
    if (key === 'user-agent' || key === 'useragent') {
      if (hasRules) groups.push((group = { concerned: new Set(), rules: [] }));
      hasRules = false;
      const named = agentName(value);
      if (named === name) group.concerned.add('named');
      if (named === '*') group.concerned.add('all');
    } else if (key === 'allow' || key === 'disallow') {
      hasRules = true;
      if (value !== '') group.rules.push(`${key}: ${inOneSpelling(value)}`);
    } else if (key === 'crawl-delay') {
      for (const each of group.concerned) delays.set(each, Math.max(delays.get(each) ?? 0, secondsOf(value)));
    }
  }
  return { groups, delays };
}

/** By RFC 9309 letters, digits and "-._~" are the same however they are written: `/%7Ejoe` and `/~joe`. */
function inOneSpelling(address: string): string {
  return address.replace(/%[\da-f]{2}/gi, (written) => {
    const character = String.fromCharCode(Number.parseInt(written.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : written.toUpperCase();
  });
}

/** `ParleyBot/1.0` is the agent `parleybot`. */
function agentName(value: string): string {
  return value.split('/', 1)[0]?.trim().toLowerCase() ?? '';
}

function secondsOf(value: string): number {
  const seconds = Number(value);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}
