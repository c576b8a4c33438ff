/** A time of day in milliseconds from midnight, and how many minutes it is ahead of UTC where that is written. */
export type TimeOfDay = { ms: number; offset?: number }

const TIME =
  /(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([AP]\.?M\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i

const OFFSET_MAX = 14 * 60

function offsetOf(zone: string | undefined): number | undefined {
  const written = zone?.match(/([+-])(\d{2}):?(\d{2})/)
  if (!written) {
    return zone ? 0 : undefined
  }
  const [, sign, hours, minutes] = written
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** 12 a.m. is midnight, 12 p.m. is noon; undefined for 13 p.m. */
function hourOf(hours: number, half: string | undefined): number | undefined {
  if (!half) {
    return hours <= 23 ? hours : undefined
  }
  if (hours < 1 || hours > 12) {
    return undefined
  }
  return (hours % 12) + (/^p/i.test(half) ? 12 : 0)
}

/** Takes the time of day off the end of a date; undefined for a time that no clock shows. */
export function splitTime(text: string): { date: string; time?: TimeOfDay } | undefined {
  const match = text.match(TIME)
  if (!match) {
    return { date: text }
  }
  const [whole, hours, minutes, seconds = "0", fraction = "0", half, zone] = match
  const hour = hourOf(Number(hours), half)
  const offset = offsetOf(zone)
  if (
    hour === undefined ||
    Number(minutes) > 59 ||
    Number(seconds) > 59 ||
    Math.abs(offset ?? 0) > OFFSET_MAX
  ) {
    return undefined
  }
  const inSeconds = (hour * 60 + Number(minutes)) * 60 + Number(seconds)
  const ms = inSeconds * 1000 + Number(fraction.padEnd(3, "0").slice(0, 3))
  const date = text.slice(0, -whole.length)
  // A spreadsheet's day, shown with the time it does not have.
  const isMidnight = ms === 0 && offset === undefined
  return isMidnight ? { date } : { date, time: { ms, ...(offset === undefined ? {} : { offset }) } }
}
