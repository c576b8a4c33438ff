import { say } from "../../../../shared/say"
import type { RefusalDetails } from "../../../../types/refusal"
import { forEachSliced, type Sliced } from "../../../../shared/in-slices"
import { type ForeignCode, readForeignCode } from "../codes/foreign-code"
import { shortenValue } from "../naming/shorten-value"
import { splitTitled } from "./split-titled"

/**
 * How new names are looked at: whoever enters them can say that one which looks like another code is a number all the
 * same (`accept_code`), so that all are asked about; elsewhere only those that are certain are refused.
 */
export type NameCheck = "all" | "certain"

const isDigits = (name: string): boolean => /^\d+$/.test(name)

/** Numbers of one length of which one is no code of anything else are a series of the shop's own: so are the others. */
function ownSeries(names: string[], codes: Map<string, ForeignCode>): Set<number> {
  return new Set(
    names.filter((name) => isDigits(name) && !codes.has(name)).map((name) => name.length)
  )
}

/** `S/N: X1` can be a number as it stands: whoever knows says so. */
function readTitled(name: string): ForeignCode | undefined {
  const titled = splitTitled(name)
  const says =
    titled &&
    say("not_a_lot_name.titledCode", {
      text: shortenValue(name),
      title: shortenValue(titled.title),
      number: shortenValue(titled.number),
    })
  return says && { says, isCertain: false }
}

/** Which of these new names are codes of something else, or have their title before them, with what to say of each. */
export function* findForeignNames(
  names: string[],
  check: NameCheck,
  now: Date
): Sliced<Map<string, RefusalDetails>> {
  const codes = new Map<string, ForeignCode>()
  yield* forEachSliced(names, (name) => {
    const code = readForeignCode(name, now) ?? readTitled(name)
    if (code && (code.isCertain || check === "all")) {
      codes.set(name, code)
    }
  })
  const own = codes.size ? ownSeries(names, codes) : new Set<number>()
  return new Map(
    [...codes]
      .filter(([name, code]) => code.isCertain || !isDigits(name) || !own.has(name.length))
      .map(([name, code]) => [
        name,
        code.isCertain ? code.says : say("not_a_lot_name.ifOwn", { said: code.says }),
      ])
  )
}
