import type { RefusalDetails } from "../../../../types/refusal"
import { say } from "../../../../shared/say"
import { filterSliced, flatMapSliced, type Sliced } from "../../../../shared/in-slices"
import { isLuhn } from "../identifiers/luhn"
import { isWrittenDay } from "./is-written-day"
import { type ListProblem, unclear } from "./list-problem"
import { findNoted } from "./noted-names"
import type { ReadLine } from "./read-list-line"
import { beginsLikeTotal, isPackaging } from "./read-title"
import { findShortSeries } from "./short-series"

/** Nobody has to mend what the columns of the list explain. */
const orSayColumns = (reason: RefusalDetails) => say("part.orSayColumns", { reason })

type Named = { line: number; name: string; batch?: string; saysQuantity: boolean }

type Oddity = { reason: RefusalDetails; isOdd: (line: Named) => boolean }

/** So many others show what the numbers of a list look like. */
const OTHERS_MIN = 2

/** Those that `isOdd` says, where enough others are not: where most are so, units are called so. */
function* refuseFew(lines: Named[], { reason, isOdd }: Oddity): Sliced<ListProblem[]> {
  const odd = yield* filterSliced(lines, isOdd)
  const others = lines.length - odd.length
  return others >= OTHERS_MIN && others >= odd.length
    ? odd.map(({ line, name }) => unclear({ line }, name, orSayColumns(reason)))
    : []
}

/** `Pallet 2`, `Carton 1 of 2`: what the numbers below it are in. */
const PACKAGE =
  /^(?<word>\p{L}+)\.?\s*(?:no\.?|nr\.?|#|№)?\s+\d{1,4}(?:\s*(?:of|von|de|di|van|z|\/)\s*\d{1,4})?$/iu

const isPackage = (name: string): boolean => isPackaging(PACKAGE.exec(name)?.groups?.word ?? "")

const hasDigits = (name: string): boolean => /\p{Nd}/u.test(name)

/** Words without a quantity that stand together at one end of the list, or between numbers that have quantities. */
function wordsAround(lines: Named[]): Set<number> {
  const isNumber = ({ name, saysQuantity }: Named) => saysQuantity || hasDigits(name)
  const numbers = lines.filter(isNumber)
  const [first, last] = [lines.indexOf(numbers[0]), lines.lastIndexOf(numbers.at(-1)!)]
  const words =
    numbers.length > OTHERS_MIN && numbers.every(({ name }) => hasDigits(name))
      ? lines.filter(
          (line, i) =>
            !isNumber(line) &&
            (i < first || i > last || numbers.every(({ saysQuantity }) => saysQuantity))
        )
      : []
  return new Set(words.map(({ line }) => line))
}

function words(lines: Named[]): Oddity {
  const found = wordsAround(lines)
  return {
    reason: say("part.noDigit"),
    isOdd: ({ line }) => found.has(line),
  }
}

/** Two cells of a line that stand in each other's column: what is the batch of other lines is the number of this one. */
function swapped(lines: Named[]): Oddity {
  const batches = new Set(lines.flatMap(({ batch }) => batch ?? []))
  return {
    reason: say("part.batchOfOther"),
    isOdd: ({ name, batch }) => batch !== undefined && batch !== name && batches.has(name),
  }
}

/** What differs where nobody has said what the columns are. */
function oddNames(now: Date): Oddity[] {
  return [
    {
      reason: say("part.isDateAmongNumbers"),
      isOdd: ({ name, saysQuantity }) => !saysQuantity && isWrittenDay(name, now),
    },
    {
      reason: say("part.crossedOut"),
      isOdd: ({ name }) => /^~[^~]+~$/.test(name),
    },
    {
      reason: say("part.packageOfNumbers"),
      isOdd: ({ name, saysQuantity }) => !saysQuantity && isPackage(name),
    },
  ]
}

/** `3` above or below three numbers of letters and digits: how many they are. */
function countOfOthers(named: Named[]): Oddity {
  const ends = [named[0], named.at(-1)]
  const isCount = ({ name }: Named) => Number(name) === named.length - 1 && /^\d+$/.test(name)
  const count = ends.find((line) => line && isCount(line))
  const isOther = named.every((line) => line === count || /\p{L}/u.test(line.name))
  return {
    reason: say("part.countOfNumbers"),
    isOdd: (line) => line === count && isOther && !line.saysQuantity,
  }
}

const isImei = ({ name }: Named): boolean => name.length === 15 && isLuhn(name)

const MISTYPED = say("part.noImei")

/** Numbers of some 15 digits that are no IMEIs, under that title or among others that are. */
function* refuseMistyped(lines: Named[], title: string): Sliced<ListProblem[]> {
  const isMeant = lines.every(({ name }) => /^\d{14,16}$/.test(name))
  if (isMeant && IMEI_TITLE.test(title)) {
    return lines
      .filter((line) => !isImei(line))
      .map(({ line, name }) => unclear({ line }, name, orSayColumns(MISTYPED)))
  }
  return isMeant
    ? yield* refuseFew(lines, { reason: MISTYPED, isOdd: (line) => !isImei(line) })
    : []
}

const IMEI_TITLE = /^imei(?:\s*1|\s*(?:no|nr|number|nummer)\.?)?$/i

function* refuseShortSeries(lines: Named[]): Sliced<ListProblem[]> {
  const found = yield* findShortSeries(lines.map(({ name }) => name))
  const reason = say("part.shortSeries")
  return lines.flatMap(({ line, name }) =>
    found.has(name) ? [unclear({ line }, name, orSayColumns(reason))] : []
  )
}

function* refuseNoted(lines: Named[]): Sliced<ListProblem[]> {
  const noted = yield* findNoted(lines)
  const reason = say("part.noteBesideNumber")
  return [...noted].map(({ line, name }) => unclear({ line }, name, orSayColumns(reason)))
}

const SUBTOTAL: Oddity = {
  reason: say("part.beginsLikeTotal"),
  isOdd: ({ name, saysQuantity }) => saysQuantity && beginsLikeTotal(name),
}

/**
 * Names that differ in kind from the others of the list: a date, a package, the end of a letter, a subtotal, a batch that stands
 * in the wrong column, an IMEI with a slip, a note beside the number, or a short way to write several. Nobody has said what the columns are; `isGuessed` where no titles do either, and
 * `asksWords` where the caller has not said either which lines at the ends are no numbers. `title` is that of the numbers.
 */
export function* refuseOddNames(
  lines: ReadLine[],
  { isGuessed, asksWords, title }: { isGuessed: boolean; asksWords: boolean; title: string },
  now: Date
): Sliced<ListProblem[]> {
  const named = yield* flatMapSliced(lines, ({ line, name, batch, saysQuantity }): Named[] =>
    name === undefined ? [] : [{ line, name, batch, saysQuantity }]
  )
  const oddities = [
    ...(isGuessed ? oddNames(now) : []),
    ...(asksWords ? [words(named), countOfOthers(named)] : []),
    SUBTOTAL,
    swapped(named),
  ]
  const problems = [
    ...(yield* refuseMistyped(named, title)),
    ...(yield* refuseShortSeries(named)),
    ...(isGuessed ? yield* refuseNoted(named) : []),
  ]
  for (const oddity of oddities) {
    problems.push(...(yield* refuseFew(named, oddity)))
  }
  return problems
}
