import { SEPARATOR } from "./split-element-string"

/**
 * Pictures of the separator (FNC1, the control character 29) that scanners, their manuals and terminals put in its place.
 * `^]` is how a keyboard sends it, `↔` what Windows makes of Alt+29, 232 the code word of FNC1 in a DataMatrix.
 */
const PICTURES = [
  /<(?:GS|FNC1)>|\{(?:GS|FNC1)\}|\[(?:GS|FNC1)\]/gi,
  /\\(?:x1d|u001d|035|FNC1|GS|F)/gi,
  /&#(?:29|x1d);/gi,
  /%1d/gi,
  /~(?:d?029|1)/g,
  /\^(?:\]|FNC1)/g,
  /\u241d|\u2194|\u00e8/g,
]

/** Signs that no value of GS1 has, so that scanners are set to send one of them: `|`, `@`, `^`, `#`, a blank … */
const SIGN = /[^\p{L}\p{M}\p{N}!"%&'()*+,\-./:;<=>?_]/gu

/**
 * The ways to see separators in a code: each picture or sign that it has, all of them replaced by the control character.
 * A code that has the control character itself has just the one way.
 */
export function separatorVariants(text: string): string[] {
  if (text.includes(SEPARATOR)) {
    return [text]
  }
  const pictured = PICTURES.filter((picture) => text.search(picture) >= 0)
  const variants = pictured.map((picture) => text.replace(picture, SEPARATOR))
  const signs = new Set(text.match(SIGN))
  // A sign may be one of a picture's, or stand twice for one separator.
  variants.push(...[...signs].map((sign) => text.split(sign).filter(Boolean).join(SEPARATOR)))
  return [...new Set(variants)]
}

/** A scanner may send one at the start too, where the symbol has FNC1 to say that it is GS1's. */
export const trimSeparator = (data: string): string => data.replace(/^\u001d/, "")
