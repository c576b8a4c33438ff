const TIME = /(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i

const offsetMinutes = (zone = "Z"): number => {
  const [, sign, hours, minutes] = zone.match(/([+-])(\d{2}):?(\d{2})/) ?? ["", "+", "0", "0"]
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** Takes the time of day off the end, in milliseconds (UTC; so is a time without a zone). Undefined for an impossible time. */
export function splitPastedTime(text: string): { date: string; time: number } | undefined {
  const match = text.match(TIME)
  if (!match) {
    return { date: text, time: 0 }
  }
  const [whole, hours, minutes, seconds = "0", fraction = "0", zone] = match
  const offset = offsetMinutes(zone)
  if (
    Number(hours) > 23 ||
    Number(minutes) > 59 ||
    Number(seconds) > 59 ||
    Math.abs(offset) > 14 * 60
  ) {
    return undefined
  }
  const inMinutes = Number(hours) * 60 + Number(minutes) - offset
  const inSeconds = inMinutes * 60 + Number(seconds)
  const time = inSeconds * 1000 + Number(fraction.padEnd(3, "0").slice(0, 3))
  return { date: text.slice(0, -whole.length), time }
}
