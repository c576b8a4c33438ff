/** A code is read again once it was out of sight for so long. */
const AWAY_MS = 2_000

/** Says of a code that the camera sees whether it is new: one that stays in sight is read once. */
export const makeRepeats = () => {
  const seenAt = new Map<string, number>()
  return (code: string, now: number): boolean => {
    const before = seenAt.get(code)
    seenAt.set(code, now)
    return before === undefined || now - before > AWAY_MS
  }
}
