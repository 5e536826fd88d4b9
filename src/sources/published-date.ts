const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(:(\d{2})(?:\.\d+)?)?\s?(?:(Z|UTC|GMT)|([+-])(\d{2})(?::?(\d{2}))?)?$/i;

/**
 * Reads a publication date: an ISO date (slashes are taken too, and become hyphens) or an ISO date-time, which is written
 * as every program reads it: `2025-10-07 23:30:00 -0500` is `2025-10-07T23:30:00-05:00`.
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
  const [
    ,
    day = '',
    hour = '',
    minute = '',
    seconds = '',
    second = '0',
    greenwich,
    sign,
    zoneHour,
    zoneMinute,
  ] = time;
  const possible = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60 && exists(day);
  const [hours, minutes] = [Number(zoneHour ?? 0), Number(zoneMinute ?? 0)];
  // No clock is set further from Greenwich than 14 hours.
  if (!possible || minutes >= 60 || hours * 60 + minutes > 14 * 60) return null;
  const zone = greenwich === undefined ? '' : 'Z';
  const offset = sign === undefined ? zone : `${sign}${zoneHour ?? '00'}:${zoneMinute ?? '00'}`;
  return `${day}T${hour}:${minute}${seconds}${offset}`;
}

/** Whether an ISO date is one of the calendar. */
export function exists(isoDate: string): boolean {
  const parsed = new Date(`${isoDate}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(isoDate);
}
