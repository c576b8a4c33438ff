import { compositeKey } from "../../../../shared/composite-key"
import { demandKey } from "../../operations/documents/demand-key"
import type { LineRow, OperationRow } from "../../operations/documents/operation-rows"

type Line = Parameters<typeof demandKey>[0]
type Wanted = Line & { location_id: string; quantity: number }

/** Are the open deliveries just what the order needs, with nothing left to reserve by itself? */
export function isUpToDate(open: OperationRow[], lines: LineRow[], demands: Wanted[]): boolean {
  if (open.some((operation) => operation.state === "waiting" && !operation.assigned_by_hand)) {
    return false
  }
  const placeOf = new Map(open.map(({ id, from_location_id }) => [id, from_location_id]))
  const keyOf = (line: Line, place: string, quantity: number) =>
    compositeKey(demandKey(line), place, String(quantity))
  const present = lines.map((line) => keyOf(line, placeOf.get(line.operation_id)!, line.demand))
  const wanted = new Set(demands.map((d) => keyOf(d, d.location_id, d.quantity)))
  return present.length === wanted.size && present.every((key) => wanted.has(key))
}
