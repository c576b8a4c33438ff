import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Gs1Data } from "../../numbers/gs1/read-gs1-data"
import type { Sql } from "../../sql"
import { compareLabel, type ComparedLot } from "./compare-label"
import type { Scan } from "./scan"

/**
 * Stops a scan whose label says other dates or another batch of the lot than its record (`label_differs`): it is another unit, or the
 * record is wrong. Whoever has looked says that this lot is meant (`accept_label`).
 */
export async function askOtherLabel(
  sql: Sql,
  { accept_label, now }: Pick<Scan, "accept_label" | "now">,
  lot: ComparedLot,
  data: Gs1Data | undefined
): Promise<void> {
  if (!data || accept_label) {
    return
  }
  const differences = await compareLabel(sql, lot, data, now)
  if (differences) {
    throw new TraceabilityError(
      "label_differs",
      `${differences} Look at the goods: put a unit of another batch aside, or correct what is recorded of it. If this lot is meant all the same, say so (accept_label).`
    )
  }
}
