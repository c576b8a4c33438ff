import { groupBy } from "../../../../shared/group-by"
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

type Counted = { target: Target; index: number; total: number; missing: number }

/** Of lines that are short because of units that are blocked or expired: which, why, and what to do; by the line's id. */
async function explainShort(sql: Sql, short: Counted[]): Promise<Map<string, string>> {
  const asked = short.filter(({ target }) => !capturesOnDelivery(target.operation, target.line))
  const said = new Map<string, string>()
  for (const ofOperation of groupBy(asked, ({ target }) => target.operation.id).values()) {
    const units = ofOperation.map(({ target, missing }) => ({ line: target.line, missing }))
    const ofLines = await explainMissing(sql, ofOperation[0].target.operation, units)
    ofLines.forEach((text, lineId) => said.set(lineId, text))
  }
  return said
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
  const counted = targets.map((target, index): Counted => {
    const total = sumQuantities((chosen.get(target) ?? []).map((row) => row.quantity))
    return { target, index, total, missing: roundQuantity(target.required - total) }
  })
  const wrong = counted.filter(({ missing }) => missing !== 0)
  const unfit = await explainShort(
    sql,
    wrong.filter(({ missing }) => missing > 0)
  )
  return wrong.map(({ target, index, total, missing }): RowError => {
    const { line, required } = target
    const base = { index, line_id: line.line_item_id ?? undefined, value: String(total) }
    const item = itemToken(line.inventory_item_id)
    if (missing < 0) {
      const message = `${item}: ${total} named, but ${required} are shipped.`
      return { ...base, code: "quantity_mismatch", message }
    }
    const text = unfit.get(line.id)
    const message = text ? `${item}: ${text}` : missingText(target, missing)
    return { ...base, code: "lot_required", message }
  })
}
