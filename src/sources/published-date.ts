const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(?:Z|[+-](\d{2}):?(\d{2}))?$/i;

/**
 * Reads a publication date: an ISO date (slashes are taken too, and become hyphens) or an ISO date-time, which is
 * kept as written.
 *
 * @returns the date, or null where it is no date or an impossible one (`2025-02-30`, `+19:00`)
 */
export function readPublished(written: string): string | null {
  const date = DATE.exec(written);
  if (date !== null) {
    const [, year = '', month = '', day = ''] = date;
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return exists(iso) ? iso : null;
  }
  const time = DATE_TIME.exec(written);
  if (time === null) return null;
  const [, year, month, day, hour, minute, second = '0', zoneHour = '0', zoneMinute = '0'] = time;
  const possible = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  // No clock is set further from Greenwich than 14 hours.
  const isZone = Number(zoneHour) * 60 + Number(zoneMinute) <= 14 * 60 && Number(zoneMinute) < 60;
  return possible && isZone && exists(`${year}-${month}-${day}`) ? written.replace(' ', 'T') : null;
}

/** Whether an ISO date is one of the calendar. */
export function exists(isoDate: string): boolean {
  const parsed = new Date(`${isoDate}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(isoDate);
}
