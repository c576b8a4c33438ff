const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const LENGTH_OF_TIME = 10

/** The least id with this prefix that can have been made at a moment: ids of Medusa begin with their time, in base 32. */
export function firstIdAt(prefix: string, moment: Date): string {
  let rest = Math.max(0, moment.getTime())
  let text = ""
  for (let place = 0; place < LENGTH_OF_TIME; place++) {
    text = DIGITS[rest % 32] + text
    rest = Math.floor(rest / 32)
  }
  return `${prefix}_${text}`
}
