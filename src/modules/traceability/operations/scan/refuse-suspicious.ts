import { TraceabilityError } from "../../../../shared/traceability-error"
import type { FoundLot } from "../../stock/lots/find-lots"
import type { Sql } from "../../sql"
import { mayBeUsed } from "../documents/refuse-unfit-lot"
import { readUnitWarnings } from "../suspicion/read-warnings"
import type { Scan } from "./scan"

/**
 * Stops a scan of a unit that something is said against, before anything else is done with it. One that was reported stolen or
 * lost does not leave; of anything else whoever scans it says that it is meant (`accept_suspicious`).
 */
export async function refuseSuspicious(sql: Sql, scan: Scan, lot: FoundLot): Promise<void> {
  const [warning] = await readUnitWarnings(sql, [lot.id])
  if (!warning || !mayBeUsed(scan.operation.to_location_id)) {
    return
  }
  const { stops, kind, reason, lot_name, reference } = warning
  if (stops) {
    const filed = reference ? ` (${reference})` : ""
    throw new TraceabilityError(
      "unit_stopped",
      `STOP: ${lot_name} was reported ${kind}${filed}: ${reason}. Put it aside. It does not leave until it is cleared.`
    )
  }
  if (!scan.accept_suspicious) {
    throw new TraceabilityError(
      "suspicious_unit",
      `${lot_name} is suspicious: ${reason} Put it aside, or say that it is meant.`
    )
  }
}
