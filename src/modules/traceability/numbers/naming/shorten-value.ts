import { INVISIBLE_CHARACTER } from "./invisible-character"

const SHOWN_CHARACTERS_MAX = 40

const showCharacter = (character: string): string =>
  INVISIBLE_CHARACTER.test(character) ? `\\u{${character.codePointAt(0)!.toString(16)}}` : character

/** What somebody sent, as a message shows it: text in quotes, cut, with invisible characters spelled out. */
export function shortenValue(value: unknown): string {
  if (typeof value === "object" && value !== null) {
    return Array.isArray(value) ? "a list" : "an object"
  }
  if (typeof value === "function") {
    return "a function"
  }
  if (typeof value !== "string") {
    return String(value)
  }
  // A character is one or two UTF-16 units: the slice keeps a long text from being spread as a whole.
  const characters = [...value.slice(0, 2 * SHOWN_CHARACTERS_MAX + 2)]
  const shown = characters.slice(0, SHOWN_CHARACTERS_MAX).map(showCharacter).join("")
  return `"${shown}${characters.length > SHOWN_CHARACTERS_MAX ? "…" : ""}"`
}
