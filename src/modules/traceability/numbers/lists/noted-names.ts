import { filterSliced, forEachSliced, type Sliced } from "../../../../shared/in-slices"

type Named = { name: string }

/** `SN1 [damaged]`, `SN1 (box open)` */
const IN_BRACKETS = /\d\S*\s*[([{][^)\]}]*\p{L}{3}[^)\]}]*[)\]}]$/u
/** So many others show what a number of the list looks like. */
const OTHERS_MIN = 2

/** Runs of digits as 9: `SN9` and `SN10` are of one form. */
const formOf = (name: string): string => name.replace(/\d+/g, "9").toLowerCase()

/** The first and the last word of a name with words of a note behind or before it. */
function numbersIn(name: string): string[] {
  const words = name.split(" ")
  const isNote = (rest: string[]) => rest.some((word) => /\p{L}{3}|^NO$/iu.test(word))
  return words.length < 2
    ? []
    : [
        ...(isNote(words.slice(1)) ? [words[0]] : []),
        ...(isNote(words.slice(0, -1)) ? [words.at(-1)!] : []),
      ].filter((word) => /\d/.test(word))
}

/**
 * The lines whose name has a note beside the number: in brackets, unless all have one, or as words where the other numbers of its
 * form stand alone.
 */
export function* findNoted<Line extends Named>(lines: Line[]): Sliced<Set<Line>> {
  const bracketed = yield* filterSliced(lines, ({ name }) => IN_BRACKETS.test(name))
  const alone = new Map<string, number>()
  yield* forEachSliced(lines, ({ name }) => {
    if (/\d/.test(name) && !name.includes(" ")) {
      alone.set(formOf(name), (alone.get(formOf(name)) ?? 0) + 1)
    }
  })
  const noted = yield* filterSliced(lines, ({ name }) =>
    numbersIn(name).some((word) => (alone.get(formOf(word)) ?? 0) >= OTHERS_MIN)
  )
  const areAllBracketed = bracketed.length === lines.length && lines.length > 1
  return new Set([
    ...(areAllBracketed ? [] : bracketed),
    ...(noted.length < lines.length - noted.length ? noted : []),
  ])
}
