import { roundQuantity } from "../../../../shared/round-quantity"
import type { DetailRow } from "../../operations/documents/operation-rows"
import type { Chosen } from "./chosen"
import type { Target } from "./fulfillment-targets"

/**
 * Rows assigned in Detailed Operations, scanned ones first, until the line has what it ships now. `spare` are rows of
 * lines of the same item whose units the caller names: what was proposed there may serve here.
 */
export function chooseAssigned(
  target: Target,
  spare: DetailRow[],
  isNamed: (detail: DetailRow) => boolean
): Chosen[] {
  const usable = (detail: DetailRow) =>
    (detail.lot_id || detail.lot_name) &&
    !isNamed(detail) &&
    (!target.operation.require_scan || detail.picked)
  const own = target.details.filter(usable)
  const ordered = [
    ...own.filter((d) => d.picked),
    ...own.filter((d) => !d.picked),
    ...spare.filter(usable),
  ]
  const chosen: Chosen[] = []
  let missing = target.required
  for (const detail of ordered) {
    if (missing <= 0) {
      break
    }
    const quantity = Math.min(detail.quantity, missing)
    const assigned = detail.line_id === target.line.id ? { detail } : {}
    chosen.push({
      target,
      lot_id: detail.lot_id,
      lot_name: detail.lot_name!,
      quantity,
      override_reason: detail.override_reason,
      ...assigned,
    })
    missing = roundQuantity(missing - quantity)
  }
  return chosen
}
