import { itemToken, locationToken } from "../../../../shared/message-tokens"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import type { RowError } from "../../../../shared/traceability-error"
import { capturesOnDelivery } from "../../operations/documents/capture-rules"
import type { Target } from "./fulfillment-targets"

const missingText = ({ line, operation }: Target, missing: number): string =>
  `${itemToken(line.inventory_item_id)}: ${
    line.tracking === "serial"
      ? `${missing} serial number${missing === 1 ? "" : "s"} missing`
      : `a lot for ${missing} is missing`
  }${
    capturesOnDelivery(operation, line)
      ? `. Enter ${line.tracking === "serial" ? "the serial number of each unit" : "the lots"} you ship`
      : ` at ${locationToken(operation.from_location_id)}. Assign`
  } in ${operation.reference}, Detailed Operations.`

/** Exactly what ships must be named: no less and no more. Returns an error for each line that is not. */
export function refuseWrongTotals(
  targets: Target[],
  chosen: Map<Target, { quantity: number }[]>
): RowError[] {
  return targets.flatMap((target, index): RowError[] => {
    const total = sumQuantities((chosen.get(target) ?? []).map((row) => row.quantity))
    const missing = roundQuantity(target.required - total)
    if (missing === 0) {
      return []
    }
    const base = { index, line_id: target.line.line_item_id ?? undefined, value: String(total) }
    return missing > 0
      ? [{ ...base, code: "lot_required", message: missingText(target, missing) }]
      : [
          {
            ...base,
            code: "quantity_mismatch",
            message: `${itemToken(target.line.inventory_item_id)}: ${total} named, but ${target.required} are shipped.`,
          },
        ]
  })
}
