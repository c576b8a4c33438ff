import type { RowError } from "../../../../shared/traceability-error"
import type { NamedUnit } from "./chosen"
import type { Target } from "./fulfillment-targets"

type IndexedUnit = NamedUnit & { index: number }

/**
 * Sorts the named units to the lines they are meant for. Returns them with their place in the request, and an error for each
 * that fits no line or several.
 */
export function sortNamedUnits(
  targets: Target[],
  lots: NamedUnit[]
): { byTarget: Map<Target, IndexedUnit[]>; errors: RowError[] } {
  const byTarget = new Map<Target, IndexedUnit[]>()
  const errors: RowError[] = []
  lots.forEach((lot, index) => {
    const fitting = targets.filter(
      ({ line }) =>
        line.line_item_id === lot.line_item_id &&
        line.tracking !== "none" &&
        (!lot.inventory_item_id || lot.inventory_item_id === line.inventory_item_id)
    )
    if (fitting.length === 1) {
      const named = byTarget.get(fitting[0]) ?? []
      named.push({ ...lot, index })
      byTarget.set(fitting[0], named)
      return
    }
    const value = lot.lot_name ?? lot.lot_id ?? null
    const message = fitting.length
      ? `${value}: this line is a kit of several tracked items; say which one with inventory_item_id.`
      : `${value} is given for a line that is not in this fulfilment or is not tracked.`
    errors.push({ index, line_id: lot.line_item_id, value, code: "lot_wrong_item", message })
  })
  return { byTarget, errors }
}
