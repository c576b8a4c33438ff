import { randomFillSync } from "node:crypto"

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

const RANDOM_BYTES = 16
/** Asking the system once for many ids is what makes ten thousand of them cheap. */
const pool = Buffer.alloc(RANDOM_BYTES * 256)
let used = pool.length

function nextRandomBytes(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += RANDOM_BYTES
  return pool.subarray(used - RANDOM_BYTES, used)
}

/** 48 bits of milliseconds as ten characters, so that ids sort by their time. */
function timePart(now: number): string {
  let text = ""
  for (let rest = now; text.length < 10; rest = Math.floor(rest / 32)) {
    text = ALPHABET[rest % 32] + text
  }
  return text
}

/**
 * An id as Medusa makes them: prefix and ULID. Medusa's own function asks the system for randomness once a character, which
 * took a third of the time where one request writes tens of thousands of rows.
 */
export function newId(prefix: string): string {
  let id = `${prefix}_${timePart(Date.now())}`
  for (const byte of nextRandomBytes()) {
    id += ALPHABET[byte % 32]
  }
  return id
}

/** What the ids of a prefix start with that are made at this moment: all later ones come after it. */
export const idsFrom = (prefix: string, moment: Date): string =>
  `${prefix}_${timePart(moment.getTime())}`
