import { holdsStock, placesOf } from "../../../../shared/places"
import type { AdminTraceabilityOperationLine } from "../../../../types/http/operations"
import { asksForLots, capturesOnDelivery, mayCreateInCare } from "./capture-rules"
import type { LineRow, OperationRow } from "./operation-rows"
import { isOpen } from "./operation-state"

/** What the rows of a line are, for whoever shows or writes them; the rules are those that writing them follows. */
export type LineRules = Pick<
  AdminTraceabilityOperationLine,
  "asks_for_lots" | "enters_numbers" | "is_editable"
>

/** Returns the rules of a line as its operation stands now. */
export const lineRules = (operation: OperationRow, line: LineRow): LineRules => {
  const places = placesOf(operation, line)
  return {
    asks_for_lots: asksForLots({ ...operation, ...places }, line),
    enters_numbers:
      capturesOnDelivery(places, line) ||
      mayCreateInCare(operation) ||
      !holdsStock(places.from_location_id),
    is_editable: isOpen(operation),
  }
}
