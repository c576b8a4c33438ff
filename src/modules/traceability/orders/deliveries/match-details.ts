import { roundQuantity } from "../../../../shared/round-quantity"
import type { Chosen } from "./chosen"

/**
 * Splits named units into what the line has assigned already and what must be reserved for it now. A lot may be on several
 * rows of the line and be named several times: each row's quantity is taken once.
 */
export function matchDetails(rows: Chosen[]): Chosen[] {
  const left = new Map<string, number>()
  return rows.flatMap(({ detail: meant, ...row }) => {
    const { target, lot_id, lot_name, quantity } = row
    // A name entered before its lot existed is not reserved: such a row is named like any other unit.
    if (meant && meant.lot_id === lot_id) {
      return [{ ...row, detail: meant }]
    }
    const matched: Chosen[] = []
    let extra = quantity
    for (const detail of target.details.filter((d) =>
      lot_id ? d.lot_id === lot_id : !d.lot_id && d.lot_name === lot_name
    )) {
      const own = Math.min(left.get(detail.id) ?? detail.quantity, extra)
      if (own > 0) {
        matched.push({ ...row, quantity: own, detail })
        left.set(detail.id, roundQuantity((left.get(detail.id) ?? detail.quantity) - own))
        extra = roundQuantity(extra - own)
      }
    }
    return extra > 0 ? [...matched, { ...row, quantity: extra }] : matched
  })
}
