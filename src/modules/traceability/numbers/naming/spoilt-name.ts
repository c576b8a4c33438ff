import type { RefusalDetails } from "../../../../types/refusal"
import { say } from "../../../../shared/say"
/** What spreadsheets, databases and people write where they have nothing. */
const NOTHING = new Set([
  "n/a",
  "n.a.",
  "n.a",
  "na",
  "nan",
  "nil",
  "null",
  "none",
  "undefined",
  "unknown",
  "tbd",
  "tba",
  "k.a.",
  "n.v.",
  "s/n",
  "s/o",
  "n.d.",
  "nd",
  "(blank)",
  "(leer)",
  "blank",
  "empty",
  "(none)",
  "(empty)",
  "missing",
  "not received",
  "not delivered",
  "nicht erhalten",
  "nicht geliefert",
  "not available",
  "not applicable",
  "no serial",
  "no serial number",
  "illegible",
  "unreadable",
  "ditto",
  "dito",
  "dto",
  "dto.",
  "idem",
  "ibid",
  "ibid.",
  "as above",
  "see above",
  "same as above",
  "siehe oben",
  "wie oben",
  "tbc",
  "ohne",
  "keine",
  "fehlt",
  "unlesbar",
  "unleserlich",
  "aucun",
  "illisible",
  "ninguno",
  "nessuno",
  "geen",
])
const DASHES = /^[\p{Pd}\u2212_.?*\s:;,/⋮…]+$/u
/** #N/A, #NV, #REF!, #DIV/0!, #¡REF!, #BEZUG!, #GETTING_DATA */
const SHEET_ERROR = /^#(?:n\/a|nv|n\/d|getting_data|¡?[\p{L}\d/]+[!?])$/iu

/** Does this cell say that there is nothing, or that a formula failed? */
export const isPlaceholder = (cell: string): boolean =>
  NOTHING.has(cell.toLowerCase()) || DASHES.test(cell) || SHEET_ERROR.test(cell)

const EXPONENT = /^[+-]?\d+(?:[.,]\d+)?E[+-]\d{1,3}$/i

/** 8.69E+14, of which a spreadsheet has kept the first digits alone. */
export const isShortened = (text: string): boolean => EXPONENT.test(text)

const DECIMAL_ZEROS = /^\d+[.,]0+$/
const FORMULA = /^=\s*(?:["'].*|[A-Z][A-Z0-9.]*\(.*|\$?[A-Z]{1,3}\$?\d{1,7}(?:[-+*/&:<>^%].*)?)$/i
const OVERFLOW = /^#{3,}$/
/** "And so on", where the list should have gone on. */
const AND_SO_ON = /^(?:etc|et cetera|and so on|usw|u\.\s?s\.\s?w|und so weiter|ecc|enz)\.?$/i
/** What spreadsheets make of SEP1, MARCH1, DEC-2 when they open a file of text. */
const TURNED_INTO_DATE =
  /^\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mrz|mai|okt|dez|janv|févr|avr|juin|juil|août|déc|ene|abr|ago|dic)\.?$/i

/** What spreadsheets show for yes and no, in the languages of their users, and those words themselves. */
const TRUTH =
  /^(?:true|false|wahr|falsch|vrai|faux|verdadero|falso|vero|waar|onwaar|verdadeiro|prawda|fałsz|yes|no|ja|nein|oui)$/iu

/** Nothing that a number is made of; one sign or a picture may be a name. */
const SIGNS_ALONE = /^[^\p{L}\p{N}\p{Extended_Pictographic}]{2,}$/u

/** Why a spreadsheet or a script has spoilt this lot name, as the end of a sentence that names it. */
export function spoiltName(name: string): RefusalDetails | undefined {
  if (isShortened(name)) {
    return say("part.shortenedLastDigits")
  }
  if (DECIMAL_ZEROS.test(name)) {
    const digits = name.split(/[.,]/)[0]
    return say("part.keptAsDecimal", { digits })
  }
  if (FORMULA.test(name)) {
    return say("part.isFormula")
  }
  if (OVERFLOW.test(name)) {
    return say("part.columnTooNarrow")
  }
  if (TURNED_INTO_DATE.test(name)) {
    return say("part.turnedIntoDate")
  }
  if (TRUTH.test(name)) {
    return say("part.isYesOrNo")
  }
  if (AND_SO_ON.test(name)) {
    return say("part.saysMoreNumbers")
  }
  if (isPlaceholder(name) || SIGNS_ALONE.test(name)) {
    return say("part.saysNoNumber")
  }
  return undefined
}
