import { groupBy } from "../../../../shared/group-by"
import { itemToken } from "../../../../shared/message-tokens"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import type { RowError } from "../../../../shared/traceability-error"
import { say, spoken } from "../../../../shared/say"
import { sayPlace } from "../../../../shared/say-place"
import type { RefusalDetails } from "../../../../types/refusal"
import { capturesOnDelivery } from "../../operations/documents/capture-rules"
import { explainMissing } from "../../operations/documents/checks/explain-missing"
import type { Sql } from "../../sql"
import type { Target } from "./fulfillment-targets"

function missingText({ line, operation }: Target, missing: number): string | RefusalDetails {
  const item = itemToken(line.inventory_item_id)
  const isSerial = line.tracking === "serial"
  if (!capturesOnDelivery(operation, line)) {
    const ofSerial = missing === 1 ? "lot_required.serialMissing" : "lot_required.serialsMissing"
    const place = sayPlace(operation.from_location_id)
    const values = { item, missing, place, reference: operation.reference }
    return say(isSerial ? ofSerial : "lot_required.lotMissing", values)
  }
  const ofSerial = missing === 1 ? "lot_required.shipOneSerial" : "lot_required.shipSerials"
  return say(isSerial ? ofSerial : "lot_required.shipLots", {
    item,
    missing,
    reference: operation.reference,
  })
}

type Counted = { target: Target; index: number; total: number; missing: number }

/** Of lines that are short because of units that are blocked or expired: which, why, and what to do; by the line's id. */
async function explainShort(sql: Sql, short: Counted[]): Promise<Map<string, RefusalDetails>> {
  const asked = short.filter(({ target }) => !capturesOnDelivery(target.operation, target.line))
  const said = new Map<string, RefusalDetails>()
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
      const said = say("quantity_mismatch.named", { item, total, required })
      return { ...base, code: "quantity_mismatch", ...spoken(said) }
    }
    const text = unfit.get(line.id)
    const said = text
      ? say("part.about", { subject: item, said: text })
      : missingText(target, missing)
    return { ...base, code: "lot_required", ...spoken(said) }
  })
}
