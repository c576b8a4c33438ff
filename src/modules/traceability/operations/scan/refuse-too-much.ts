import { itemToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { say } from "../../../../shared/say"
import type { LineRow } from "../documents/operation-rows"
import type { Scan } from "./scan"

/** Refuses more of a lot than a line still needs, where somebody has said how much it is. */
export function refuseTooMuch(scan: Scan, line: LineRow, open: number, name: string): void {
  if (line.tracking === "lot" && scan.quantity !== undefined && scan.quantity > open) {
    throw new TraceabilityError(
      "quantity_mismatch",
      say("quantity_mismatch.tooMuch", {
        quantity: scan.quantity,
        name,
        open,
        item: itemToken(line.inventory_item_id),
        reference: scan.operation.reference,
      })
    )
  }
}
