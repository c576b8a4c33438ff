import { say, sayLine, spoken } from "../../../../shared/say"
import type { ListProblem } from "./list-problem"

/** So many problems are answered at once: a person mends the first few, and what they have in common is gone for all. */
export const PROBLEMS_MAX = 20_000

/** The problems of a list by line; of more than can be answered the first ones, with one that says how many are left out. */
export function limitProblems(problems: ListProblem[]): ListProblem[] {
  const sorted = problems.sort((a, b) => a.line - b.line)
  if (sorted.length <= PROBLEMS_MAX) {
    return sorted
  }
  const { line } = sorted[PROBLEMS_MAX]
  const left = say("too_many_rows.problemsLeftOut", { count: sorted.length - PROBLEMS_MAX })
  const rest = { line, value: null, code: "too_many_rows" as const, ...spoken(sayLine(line, left)) }
  return [...sorted.slice(0, PROBLEMS_MAX), rest]
}
