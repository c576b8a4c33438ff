import { createHash, randomBytes } from "crypto"

/** Without letters and digits that look alike. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
const LENGTH = 20

/** A code of 100 random bits in groups of four, for a person to pass on: nobody can try them all, so a plain hash is enough. */
export const makeCode = (): string =>
  [...randomBytes(LENGTH)]
    .map((byte) => ALPHABET[byte % ALPHABET.length])
    .join("")
    .replace(/(.{4})(?=.)/g, "$1-")

/** However it was typed: with blanks or dashes, in small letters. */
export const hashOfCode = (code: string): string =>
  createHash("sha256")
    .update(code.toUpperCase().replace(/[^0-9A-Z]/g, ""))
    .digest("hex")
