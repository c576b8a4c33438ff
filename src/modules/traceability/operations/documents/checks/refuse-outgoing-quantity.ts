import { itemToken } from "../../../../../shared/message-tokens"
import type { RowError } from "../../../../../shared/traceability-error"
import { say } from "../../../../../shared/say"
import type { Tracking } from "../../../../../types/operation"
import { checkQuantity } from "../../../numbers/naming/check-quantity"
import type { FoundLot } from "../../../stock/lots/find-lots"
import type { GivenRow } from "../given-row"
import { mayBeUsed } from "./refuse-unfit-lot"
import { rowError } from "./row-error"

/** How much a row may be before its lot is known: of a lot from the time before serial numbers more than one. */
export const quantitiesAsOfLots = (tracking: Map<string, Tracking>): Map<string, Tracking> =>
  new Map([...tracking].map(([item, kind]) => [item, kind === "serial" ? "lot" : kind]))

/**
 * Why a row cannot leave, or come back, with its quantity, or null. A serial number is one unit. A lot from the time when its item
 * was tracked by lot may be moved, counted out and scrapped as what it is, but whoever gets several pieces of it would have none
 * with a number.
 */
export function refuseOutgoingQuantity(
  row: GivenRow & { quantity: number },
  lot: Pick<FoundLot, "kind" | "name" | "inventory_item_id"> | undefined,
  rules: { tracking: Map<string, Tracking>; to_location_id: string }
): RowError | null {
  if (rules.tracking.get(row.inventory_item_id) !== "serial") {
    return null
  }
  if (lot?.kind !== "lot") {
    const checked = checkQuantity(row.quantity, "serial")
    const subject = String(row.lot_name ?? row.lot_id)
    return checked.ok
      ? null
      : rowError(
          row,
          "quantity_mismatch",
          say("quantity_mismatch.about", { subject, problem: checked.said })
        )
  }
  if (row.quantity === 1 || !mayBeUsed(rules.to_location_id)) {
    return null
  }
  const message = say("quantity_mismatch.piecesOfLot", {
    name: lot.name,
    item: itemToken(lot.inventory_item_id),
  })
  return rowError(row, "quantity_mismatch", message)
}
