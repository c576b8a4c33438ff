import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Gs1Data } from "../../numbers/gs1/read-gs1-data"
import { readTimeZone } from "../../stock/settings/time-zone"
import type { Sql } from "../../sql"
import { describeLabelDifferences, type LabelledLot, labelDifferences } from "./label-differences"
import type { Scan } from "./scan"

/**
 * Stops a scan whose label says other dates of the lot than its record (`label_differs`): it is a unit of another batch, or the record
 * is wrong. Whoever has looked says that this lot is meant (`accept_label`).
 */
export async function askOtherLabel(
  sql: Sql,
  { accept_label, now }: Pick<Scan, "accept_label" | "now">,
  lot: LabelledLot,
  data: Gs1Data | undefined
): Promise<void> {
  if (!data || accept_label) {
    return
  }
  const differences = labelDifferences(lot, data, await readTimeZone(sql), now)
  if (differences.length) {
    throw new TraceabilityError(
      "label_differs",
      `${describeLabelDifferences(lot, differences)} Look at the goods: put a unit of another batch aside, or correct the date at the lot. If this lot is meant all the same, say so (accept_label).`
    )
  }
}
