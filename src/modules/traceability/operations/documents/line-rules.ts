import { holdsStock, placesOf } from "../../../../shared/places"
import type { AdminTraceabilityOperationLine } from "../../../../types/http/operations"
import {
  asksForLots,
  isOpen,
  numbersAsItLeaves,
  type LineRow,
  type OperationRow,
} from "./operation-rows"

/** What the rows of a line are, for whoever shows or writes them; the rules are those that writing them follows. */
export type LineRules = Pick<
  AdminTraceabilityOperationLine,
  "asks_for_lots" | "enters_numbers" | "is_editable"
>

export const lineRules = (operation: OperationRow, line: LineRow): LineRules => {
  const places = placesOf(operation, line)
  return {
    asks_for_lots: asksForLots({ ...operation, ...places }, line),
    enters_numbers: numbersAsItLeaves(places, line) || !holdsStock(places.from_location_id),
    is_editable: isOpen(operation),
  }
}
