import { itemToken, locationToken } from "../../../../shared/message-tokens"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import type { RowError } from "../../../../shared/traceability-error"
import { capturesOnDelivery } from "../../operations/documents/capture-rules"
import { explainMissing } from "../../operations/documents/explain-missing"
import type { Sql } from "../../sql"
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

type Short = { target: Target; index: number; total: number; missing: number }

async function refuseShort(sql: Sql, { target, index, total, missing }: Short): Promise<RowError> {
  const { line, operation } = target
  const unfit = capturesOnDelivery(operation, line)
    ? null
    : await explainMissing(sql, operation, { line, missing })
  return {
    index,
    line_id: line.line_item_id ?? undefined,
    value: String(total),
    code: "lot_required",
    message: unfit
      ? `${itemToken(line.inventory_item_id)}: ${unfit}`
      : missingText(target, missing),
  }
}

/**
 * Exactly what ships must be named: no less and no more. Returns an error for each line that is not; units that are missing
 * because they are blocked or expired are named with the reason.
 */
export async function refuseWrongTotals(
  sql: Sql,
  targets: Target[],
  chosen: Map<Target, { quantity: number }[]>
): Promise<RowError[]> {
  const errors: RowError[] = []
  for (const [index, target] of targets.entries()) {
    const total = sumQuantities((chosen.get(target) ?? []).map((row) => row.quantity))
    const missing = roundQuantity(target.required - total)
    if (missing > 0) {
      errors.push(await refuseShort(sql, { target, index, total, missing }))
    }
    if (missing < 0) {
      errors.push({
        index,
        line_id: target.line.line_item_id ?? undefined,
        value: String(total),
        code: "quantity_mismatch",
        message: `${itemToken(target.line.inventory_item_id)}: ${total} named, but ${target.required} are shipped.`,
      })
    }
  }
  return errors
}
