import { readTitle } from "./read-title"
import { EXPLAINING } from "./title-words"

/** A title begins with a letter: what stands in signs is not one. */
const TITLED = /^(?<title>\p{L}[^:=：]{0,39})[:=：]\s*(?<number>\S.*)$/u

/** Words that nobody begins a number with, so that they need no sign behind them: `S/N A1`, `Lot No. A1`, `IMEI 3569…`. */
const LABEL_WORDS =
  /^(?<title>s\/n|sn#|serial\s+(?:no\.?|nr\.?|number)|(?:lot|batch)\s+(?:no\.?|nr\.?|number)|ser\.?-?nr\.?|ch\.?-?b\.?|imei(?:\s*[12])?|sscc|nve)\s+(?<number>\S.*)$/iu

/** `SN: A1` or `S/N A1` as its title and its number; undefined where what stands before the number is no title of a list. */
export function splitTitled(text: string): { title: string; number: string } | undefined {
  const { title = "", number = "" } = TITLED.exec(text)?.groups ?? {}
  const kind = readTitle(title.trim())
  // `NR:12` and `POS: 7` may be numbers as they are.
  if (kind && !EXPLAINING.includes(kind)) {
    return { title: title.trim(), number }
  }
  const worded = LABEL_WORDS.exec(text)?.groups
  return worded && { title: worded.title, number: worded.number }
}
