/** What ids of Medusa are written with, behind their prefix. */
export const ID_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

const LENGTH = 10

/** What such an id begins with: 48 bits of milliseconds as ten characters, so that ids sort by their time. */
export function idTime(now: number): string {
  let text = ""
  for (let rest = Math.max(0, now); text.length < LENGTH; rest = Math.floor(rest / 32)) {
    text = ID_DIGITS[rest % 32] + text
  }
  return text
}
