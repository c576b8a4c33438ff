/** Random numbers that a seed repeats. */
export type Random = {
  /** A whole number from 0 to `below` - 1. */
  upTo: (below: number) => number
  /** One of these, or undefined of none. */
  pick: <T>(from: readonly T[]) => T | undefined
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const upTo = (below: number) => Math.floor(next() * below)
  return { upTo, pick: (from) => from[upTo(from.length)] }
}
