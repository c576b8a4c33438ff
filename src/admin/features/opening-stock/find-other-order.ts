import type {
  AdminTraceabilityParseError,
  AdminTraceabilityUnderstoodList,
} from "../../../types/http"
import type { ListPart } from "./divide-list"

/** How the dates and numbers of a list are written, as far as its parts have said. */
export type Writing = Pick<AdminTraceabilityUnderstoodList, "date_order" | "decimal_mark">

/**
 * Each part of a list decides how its dates and numbers are written where the beginning of the list does not say it; all must
 * decide alike, as they would in one piece. `before` keeps what was decided first.
 */
export function findOtherOrder(
  before: Writing,
  part: ListPart,
  { date_order, decimal_mark }: Writing,
  say: (line: number) => string
): AdminTraceabilityParseError[] {
  const differs =
    (before.date_order && date_order && before.date_order !== date_order) ||
    (before.decimal_mark && decimal_mark && before.decimal_mark !== decimal_mark)
  before.date_order ??= date_order
  before.decimal_mark ??= decimal_mark
  const line = part.firstLine
  return differs ? [{ line, value: null, code: "ambiguous_code", message: say(line) }] : []
}
