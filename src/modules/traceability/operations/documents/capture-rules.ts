import { isCare, isOwnedByCustomer } from "../../../../shared/places"
import type { LineRow, OperationRow } from "./operation-rows"

type Ends = Pick<OperationRow, "from_location_id" | "to_location_id">
type TrackedLine = Pick<LineRow, "tracking" | "capture">

/** Are these goods captured on delivery: does each unit get its lot as it leaves for a customer, whatever the type's switches? */
export const capturesOnDelivery = (operation: Ends, { tracking, capture }: TrackedLine): boolean =>
  tracking !== "none" &&
  capture === "delivery" &&
  operation.to_location_id === "customer" &&
  !isCare(operation.from_location_id)

/**
 * Does the operation ask for lots of this line at all? With both switches off it moves tracked goods without a lot. And
 * goods that are captured on delivery have lots only on their way to and from a customer.
 */
export const asksForLots = (
  operation: Ends & Pick<OperationRow, "use_create_lots" | "use_existing_lots">,
  line: TrackedLine
): boolean =>
  line.tracking !== "none" &&
  (line.capture === "delivery"
    ? isOwnedByCustomer(operation.to_location_id) || isOwnedByCustomer(operation.from_location_id)
    : operation.use_create_lots || operation.use_existing_lots)

/** May a receipt bring more of a lot that exists? A supplier sends the same lot again and again. */
export const addsToLots = (
  operation: Pick<OperationRow, "code" | "use_create_lots" | "add_to_lots">
): boolean => operation.code === "receipt" && operation.use_create_lots && operation.add_to_lots

/** May this delivery give new lots to untracked stock, as it leaves? With an order or without one. */
export const mayCreateOnDelivery = (
  operation: Pick<OperationRow, "code" | "use_create_lots">
): boolean => operation.code === "delivery" && operation.use_create_lots

/** May a customer's unit come in under a number that we have never seen? */
export const mayCreateInCare = (
  operation: Pick<OperationRow, "code" | "use_create_lots">
): boolean => operation.code === "repair_in" && operation.use_create_lots

/** May this production give new lots to untracked stock of a component, as it is used up? */
export const mayCreateOnUse = (operation: OperationRow, line: Pick<LineRow, "role">): boolean =>
  operation.code === "manufacturing" && line.role === "component" && operation.create_component_lots
