import { roundQuantity } from "../../../../../shared/round-quantity"

type Line = { id: string; room: number }

/**
 * Shares the rows of an article among its lines, in their order: each takes what it still has room for, the last one also
 * what is too much. A row may be cut where it is no single unit.
 */
export function shareAmongLines<Row extends { quantity: number }>(
  rows: Row[],
  lines: Line[]
): Map<string, Row[]> {
  const shares = new Map<string, Row[]>(lines.map((line) => [line.id, []]))
  const room = new Map(lines.map((line) => [line.id, line.room]))
  const last = lines[lines.length - 1]
  for (const row of rows) {
    let left = row.quantity
    for (const { id } of lines) {
      const taken = id === last.id ? left : Math.min(left, Math.max(room.get(id)!, 0))
      if (taken > 0) {
        shares.get(id)!.push({ ...row, quantity: taken })
        room.set(id, roundQuantity(room.get(id)! - taken))
        left = roundQuantity(left - taken)
      }
    }
  }
  return shares
}
