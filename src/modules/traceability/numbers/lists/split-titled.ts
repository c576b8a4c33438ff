import { readTitle } from "./read-title"
import { EXPLAINING } from "./title-words"

const TITLED = /^(?<title>[^:=：]{1,40})[:=：]\s*(?<number>\S.*)$/u

/** `SN: A1` as its title and its number; undefined where what stands before the colon is no title of a list. */
export function splitTitled(text: string): { title: string; number: string } | undefined {
  const { title = "", number = "" } = TITLED.exec(text)?.groups ?? {}
  const kind = readTitle(title.trim())
  // `NR:12` and `POS: 7` may be numbers as they are.
  return kind && !EXPLAINING.includes(kind) ? { title: title.trim(), number } : undefined
}
