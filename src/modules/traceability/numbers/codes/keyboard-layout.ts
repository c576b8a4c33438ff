import { readBarcode } from "../gs1/read-barcode"

/**
 * What a computer with another keyboard layout writes for the keys that a scanner with the American one presses: the
 * American character stands before each character that comes of it.
 */
const KEYS: Record<"German" | "French", string> = {
  German: `]+ }* [ü {Ü -ß _? =´ +\` /- ?_ :Ö ;ö "Ä 'ä \\# |' () )= *( &/ ^& @" #§ <; >: zy yz ZY YZ`,
  French: `1& 2é 3" 4' 5( 6- 7è 8_ 9ç 0à -) _° ]$ }£ [^ {¨ /! ?§ .: :M ;m ,; m, M? (9 )0 *8 &7 ^6 %5 $4 #3 @2 !1 <. >/ "% 'ù \\* |µ aq qa zw wz AQ QA ZW WZ`,
}

export type Layout = keyof typeof KEYS

const LAYOUTS = Object.keys(KEYS) as Layout[]

/** From the character that arrived to the one that the scanner sent. */
const SENT = new Map(
  LAYOUTS.map((layout) => [
    layout,
    new Map(KEYS[layout].split(" ").map((pair) => [[...pair][1], [...pair][0]])),
  ])
)

const asSent = (text: string, layout: Layout): string =>
  [...text].map((character) => SENT.get(layout)!.get(character) ?? character).join("")

/** Forms that nobody types by chance, once the characters are what the scanner sent. */
const OTHER_CODES = /^(https?:\/\/\S+\.\S|urn:epc:|\[\)>)/i
const GS1_MARK = /^\](C1|d2|Q3|e0|J1|E[0-4])\d/
/** Only these can be a code of GS1 in full: the reader is not asked about anything else. */
const GS1_FORM = /^(\(\d{2,4}\)|\d{8}$|\d{12,14}$|0[0-2]\d{14})/

function isCode(text: string, now: Date): boolean {
  if (OTHER_CODES.test(text) || GS1_MARK.test(text)) {
    return true
  }
  const format = GS1_FORM.test(text) ? readBarcode(text, now).format : "text"
  return format !== "text" && format !== "invalid"
}

/** French keyboards write these without Shift where an American one writes digits. */
const FRENCH_DIGITS = /(?=[-_!]*[&é"'(§èçà])[&é"'(\-§è_!çà]{3,}/
/** German ones write ß for a hyphen; in capitals and digits nobody means it. */
const GERMAN_HYPHEN = /^(?=.*\d)[A-Z0-9]+(ß[A-Z0-9]+)+$/

/** Spanish and Italian ones write an apostrophe for it; `O'NEIL` is a name, and `1'000` a quantity. */
const SOUTHERN_HYPHEN = /^(?=[0-9]*[A-Z])[A-Z0-9]{2,}('\d[A-Z0-9]*)+$/

/** What a text would be as another layout's writing of a code, and how sure that is. Undefined when it is itself. */
export function readLayout(
  text: string,
  now: Date
): { layout: Layout | "Spanish or Italian"; sent: string; isCertain: boolean } | undefined {
  for (const layout of LAYOUTS) {
    const sent = asSent(text, layout)
    if (sent !== text && isCode(sent, now)) {
      return { layout, sent, isCertain: true }
    }
  }
  if (!/\d/.test(text) && FRENCH_DIGITS.test(text)) {
    return { layout: "French", sent: asSent(text, "French"), isCertain: false }
  }
  if (SOUTHERN_HYPHEN.test(text)) {
    return { layout: "Spanish or Italian", sent: text.replace(/'/g, "-"), isCertain: false }
  }
  return GERMAN_HYPHEN.test(text)
    ? { layout: "German", sent: text.replace(/ß/g, "-"), isCertain: false }
    : undefined
}
