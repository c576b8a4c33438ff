import { itemToken } from "../../../../shared/message-tokens"
import { type RowError, TraceabilityError } from "../../../../shared/traceability-error"
import type { RefusalDetails } from "../../../../types/refusal"
import type { LineRow } from "../documents/operation-rows"

/**
 * Refuses a code (`ambiguous_code`) where the lines that it could go to are of several items. The errors are those items,
 * each with its first line and no value: what is asked is which line is meant, not what the code says.
 */
export function refuseSeveralItems(lines: LineRow[], message: RefusalDetails): void {
  const first = new Map<string, LineRow>()
  lines.forEach(
    (line) => first.has(line.inventory_item_id) || first.set(line.inventory_item_id, line)
  )
  if (first.size > 1) {
    const errors = [...first.values()].map((line, index): RowError => ({
      index,
      line_id: line.id,
      value: null,
      code: "ambiguous_code",
      message: itemToken(line.inventory_item_id),
    }))
    throw new TraceabilityError("ambiguous_code", message, { errors })
  }
}
