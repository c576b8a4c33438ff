import { channelToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { FoundLot } from "../../stock/lots/find-lots"
import type { UnitWarning } from "../../../../types/suspicion"
import type { Sql } from "../../sql"
import { mayBeUsed } from "../documents/checks/refuse-unfit-lot"
import { readUnitWarnings } from "../suspicion/read-warnings"
import type { Scan } from "./scan"

const reported = ({ lot_name, kind, reason, reference }: UnitWarning): string =>
  `STOP: ${lot_name} was reported ${kind}${reference ? ` (${reference})` : ""}: ${reason}.`

/** Somebody brings a unit that was reported stolen or lost: that is the moment to ask who it is. It may be taken in. */
function refuseBroughtBack(scan: Scan, warning: UnitWarning): void {
  const isBrought = scan.operation.from_location_id === "customer"
  if (warning.stops && isBrought && !scan.accept_suspicious) {
    throw new TraceabilityError(
      "suspicious_unit",
      `${reported(warning)} Ask who brings it before you take it in.`
    )
  }
}

/** Once it has left it is too late: it is only written down then. */
function refuseOutsideChannel(scan: Scan, { name, sales_channel_id: own }: FoundLot): void {
  const { to_location_id, sales_channel_id: sold } = scan.operation
  if (own && sold && own !== sold && to_location_id === "customer" && !scan.accept_suspicious) {
    throw new TraceabilityError(
      "suspicious_unit",
      `${name} is for ${channelToken(own)}, and this is sold in ${channelToken(sold)}. Put it aside, or say that it is meant.`
    )
  }
}

/**
 * Stops a scan of a unit that something is said against, before anything else is done with it. One that was reported stolen or
 * lost does not leave; where a customer brings it, and of anything else that leaves, whoever scans it says that it is meant
 * (`accept_suspicious`). So does who scans a unit for a customer of another sales channel than its own.
 */
export async function refuseSuspicious(sql: Sql, scan: Scan, lot: FoundLot): Promise<void> {
  await refuseSaidAgainst(sql, scan, lot)
  refuseOutsideChannel(scan, lot)
}

async function refuseSaidAgainst(sql: Sql, scan: Scan, lot: FoundLot): Promise<void> {
  const [warning] = await readUnitWarnings(sql, [lot.id])
  if (!warning) {
    return
  }
  refuseBroughtBack(scan, warning)
  if (!mayBeUsed(scan.operation.to_location_id)) {
    return
  }
  const { stops, reason, lot_name } = warning
  if (stops) {
    throw new TraceabilityError(
      "unit_stopped",
      `${reported(warning)} Put it aside. It does not leave until it is cleared.`
    )
  }
  if (!scan.accept_suspicious) {
    throw new TraceabilityError(
      "suspicious_unit",
      `${lot_name} is suspicious: ${reason} Put it aside, or say that it is meant.`
    )
  }
}
