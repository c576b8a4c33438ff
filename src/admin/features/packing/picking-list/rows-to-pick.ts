import { roundQuantity, sumQuantities } from "../../../lib/format"
import type { OperationLine } from "../../../lib/types"

export type RowToPick = {
  key: string
  name: string | null
  quantity: number
  expires_at: string | null
  picked: boolean
}

/**
 * What to take for a line: a row for each number that is proposed or picked, and one for what has none. Goods without numbers
 * are one row.
 */
export function rowsToPick(line: OperationLine): RowToPick[] {
  const named: RowToPick[] = line.details
    .filter((detail) => detail.lot_name)
    .map(({ id, lot_name, quantity, expires_at, picked }) => ({
      key: id,
      name: lot_name,
      quantity,
      expires_at,
      picked,
    }))
  const rest = roundQuantity(line.demand - sumQuantities(named.map((row) => row.quantity)))
  return rest > 0 || !named.length
    ? [...named, { key: "rest", name: null, quantity: rest, expires_at: null, picked: false }]
    : named
}
