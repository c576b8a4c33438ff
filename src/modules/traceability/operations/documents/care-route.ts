import { careAt } from "../../../../shared/places"
import type { OperationRow } from "./operation-rows"

/** Where units in care leave from and go to. */
export type CareRoute = { from_location_id: string; to_location_id: string }

type Head = Pick<
  OperationRow,
  "code" | "from_location_id" | "to_location_id" | "order_id" | "return_id"
>

/**
 * From where to where an operation of our own stock moves a unit in care that somebody names in it, or null where it may not:
 * an order's delivery, production and adjustments take what is ours. A unit in care stays its owner's wherever it goes, except
 * with a return, by which it becomes ours.
 */
export function careRouteOf(operation: Head): CareRoute | null {
  const { code, from_location_id: from, to_location_id: to } = operation
  switch (code) {
    case "delivery":
      return operation.order_id ? null : { from_location_id: careAt(from), to_location_id: to }
    case "scrap":
      return { from_location_id: careAt(from), to_location_id: to }
    case "internal":
      return { from_location_id: careAt(from), to_location_id: careAt(to) }
    case "return":
      return from === "customer" && !operation.return_id
        ? { from_location_id: careAt(to), to_location_id: to }
        : null
    default:
      return null
  }
}
