import { wordKey } from "./month-names"
import { readTitle } from "./read-title"

/** Ticks and boxes of somebody who checked the goods. */
const TICK = /^(?:[☐☑☒✓✔✗✘□■●○◯]|\[[ xX✓]?\])\s*\S|\S\s+[☐☑☒✓✔✗✘]$/u
/** `Box 1:` above the numbers that are in it. */
const HEADING = /\S\s*[:：]$/u
/** The end of a line of a program: `'SN1',` */
const OF_PROGRAM = /['"],$/
const UNIT =
  "(?:pcs?|pieces?|units?|ea|each|stk|stück|stck|pièces?|pz|pezzi|uds?|unidades|piezas|stuks|peças|kg|g|l|ml)"
const NUMBER = "\\d+(?:[.,]\\d+)?"
/** `L1 x 5`, `5x L1`, `L1: 5`, `L1 = 5`, `L1 - 5 pcs` */
const WITH_QUANTITY = new RegExp(
  `\\S\\s*\\s[x×]\\s?${NUMBER}$|^${NUMBER}\\s?[x×]\\s+\\S|\\S\\s*[:=]\\s*${NUMBER}$|\\S\\s*[\\s(:=–-]\\s*${NUMBER}\\s*${UNIT}\\.?\\)?$`,
  "iu"
)
/** A word of several letters before the number: two may be the beginning of the number itself, as in `SN 1`. */
const WORD_BEFORE = /^(?<word>\p{L}[\p{L}-]{3,})[\s#]+(?=.*\d)/u
const WORD_MIN = 4
const LENGTH_MAX = 256

function hasSerialWord(name: string): boolean {
  const word = WORD_BEFORE.exec(name)?.groups?.word ?? ""
  return (
    (wordKey(word).length >= WORD_MIN && readTitle(word) === "serial") ||
    /^s\/?n\s*#\s*\S/i.test(name)
  )
}

/** What somebody has written around the number of a pasted list, as the end of a sentence; undefined where there is nothing. */
export function describeMarks(name: string): string | undefined {
  // A longer one is no name anyway; it also bounds the work on a line of thousands of blanks.
  if (name.length > LENGTH_MAX) {
    return undefined
  }
  if (TICK.test(name)) {
    return "has a mark of somebody who checked it: take it out"
  }
  if (HEADING.test(name)) {
    return "ends like the heading of what follows: take it out"
  }
  if (OF_PROGRAM.test(name)) {
    return "is written for a program: write one number on each line"
  }
  if (hasSerialWord(name)) {
    return "has a title before the number: write the number alone"
  }
  return WITH_QUANTITY.test(name)
    ? "can be one name or a name with its quantity: put a TAB or a semicolon between them"
    : undefined
}
