/** JSON or XML, as some makers put into their QR codes: a tag that is not closed is a mixture of signs like any other. */
const MARKUP =
  /^\s*(?:<[?!][a-z_]|<(?<tag>[a-z_][\w:.-]*)[^<>]*(?:\/>|>.*<\/\k<tag>\s*>)|\{\s*["'}]|\[\s*["'{[])/is

/** Is this written for a program, with the number somewhere in it? */
export const isMarkup = (text: string): boolean => MARKUP.test(text)

const TWICE = /^(?<once>.{4,})\k<once>$/su
const DIGITS_BY_CHANCE = 12

/**
 * The number of a text that has it twice without anything between, as a scanner without a line end sends two labels, or one label
 * scanned twice; undefined for others, and for what can be so by chance.
 */
export function readTwice(text: string): string | undefined {
  const once = TWICE.exec(text)?.groups?.once
  if (!once) {
    return undefined
  }
  const isNumber = /\d/.test(once) && (/\p{L}/u.test(once) || once.length >= DIGITS_BY_CHANCE)
  return isNumber && new Set(once).size > 2 ? once : undefined
}
