import { say } from "../../../../shared/say"
import { itemToken, locationToken } from "../../../../shared/message-tokens"
import { RowError, throwRowErrors, TraceabilityError } from "../../../../shared/traceability-error"
import { assertEditable } from "../../operations/documents/operation-state"
import type { DetailRow, LineRow, OperationRow } from "../../operations/documents/operation-rows"
import { demandKey } from "../../operations/documents/demand-key"
import type { OpenDeliveries } from "./open-deliveries"

/** What the fulfilment takes: of one line item and inventory item, at the place its stock leaves. */
export type Requirement = {
  line_item_id: string
  inventory_item_id: string
  location_id: string
  quantity: number
}

/** A delivery line that a fulfilment takes from, with the rows assigned to it. */
export type Target = {
  operation: OperationRow
  line: LineRow
  details: DetailRow[]
  required: number
}

/** Returns the delivery lines of the requirements. Throws `invalid_state` for a delivery that is claimed, or without the line. */
export function findTargets(
  { operations, lines, details }: OpenDeliveries,
  requirements: Requirement[]
): Target[] {
  operations.forEach(assertEditable)
  return requirements.map((requirement) => {
    const operation = operations.find((o) => o.from_location_id === requirement.location_id)
    const line = lines.find(
      (l) => l.operation_id === operation?.id && demandKey(l) === demandKey(requirement)
    )
    if (!operation || !line) {
      throw new TraceabilityError(
        "invalid_state",
        say("invalid_state.nothingLeftHere", {
          item: itemToken(requirement.inventory_item_id),
          place: locationToken(requirement.location_id),
        })
      )
    }
    return {
      operation,
      line,
      required: requirement.quantity,
      details: details.filter((d) => d.line_id === line.id),
    }
  })
}

/** Refuses a fulfilment of more than is left, or of part of a unit: Medusa would call the carrier before it finds out. */
export function refuseQuantities(targets: Target[]): void {
  const errors = targets.flatMap(({ line, required }, index): RowError[] => {
    const bad =
      required <= 0
        ? "the quantity must be greater than zero"
        : line.tracking === "serial" && !Number.isInteger(required)
          ? `a serial number is one whole unit, so ${required} cannot be shipped`
          : required > line.demand
            ? `${required} is more than the ${line.demand} left to deliver`
            : null
    const message = `${itemToken(line.inventory_item_id)}: ${bad}.`
    return bad
      ? [
          {
            index,
            line_id: line.line_item_id ?? undefined,
            value: String(required),
            code: "quantity_mismatch",
            message,
          },
        ]
      : []
  })
  throwRowErrors(errors)
}
