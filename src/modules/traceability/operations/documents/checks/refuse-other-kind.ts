import { itemToken } from "../../../../../shared/message-tokens"
import type { RowError } from "../../../../../shared/traceability-error"
import type { OperationCode, Tracking } from "../../../../../types/operation"
import type { FoundLot } from "../../../stock/lots/find-lots"
import type { GivenRow } from "../given-row"
import { rowError } from "./row-error"

/** What customers have comes back as what it was when they got it. */
const COMES_BACK: ReadonlySet<OperationCode> = new Set(["return", "repair_in", "repair_out"])

const KINDS = { lot: "a lot", serial: "a serial number" }

/**
 * Nothing new comes in under a number from a time when the item was tracked in the other way: a lot would let a serial number
 * stand for many units, and a serial number is one unit of a lot.
 */
export function refuseOtherKind(
  row: GivenRow,
  lot: FoundLot,
  { code, tracking }: { code: OperationCode; tracking: Map<string, Tracking> }
): RowError | null {
  const now = tracking.get(row.inventory_item_id)
  const isOther = now !== undefined && now !== "none" && now !== lot.kind
  if (!isOther || lot.inventory_item_id !== row.inventory_item_id || COMES_BACK.has(code)) {
    return null
  }
  const message = `${lot.name} is ${KINDS[lot.kind]} from the time when ${itemToken(lot.inventory_item_id)} was tracked in that way, so it cannot be ${KINDS[now]} now: use another number.`
  return rowError(row, "lot_exists", message)
}
