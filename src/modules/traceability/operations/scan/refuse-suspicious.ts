import { say } from "../../../../shared/say"
import { channelToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { FoundLot } from "../../stock/lots/find-lots"
import type { RefusalDetails } from "../../../../types/refusal"
import type { UnitWarning } from "../../../../types/suspicion"
import type { Sql } from "../../sql"
import { mayBeUsed } from "../documents/checks/refuse-unfit-lot"
import { readUnitWarnings } from "../suspicion/read-warnings"
import type { Scan } from "./scan"

function reported({ lot_name, kind, reference }: UnitWarning): RefusalDetails {
  const said = say(kind === "stolen" ? "part.reportedStolen" : "part.reportedLost", {
    name: lot_name,
  })
  return reference ? say("part.withReference", { said, reference }) : said
}

/** Somebody brings a unit that was reported stolen or lost: that is the moment to ask who it is. It may be taken in. */
function refuseBroughtBack(scan: Scan, warning: UnitWarning): void {
  const isBrought = scan.operation.from_location_id === "customer"
  if (warning.stops && isBrought && !scan.accept_suspicious) {
    throw new TraceabilityError(
      "suspicious_unit",
      say("suspicious_unit.brought", { said: reported(warning), reason: warning.reason })
    )
  }
}

/** Once it has left it is too late: it is only written down then. */
function refuseOutsideChannel(scan: Scan, { name, sales_channel_id: own }: FoundLot): void {
  const { to_location_id, sales_channel_id: sold } = scan.operation
  if (own && sold && own !== sold && to_location_id === "customer" && !scan.accept_suspicious) {
    throw new TraceabilityError(
      "suspicious_unit",
      say("suspicious_unit.otherChannel", {
        name,
        own: channelToken(own),
        sold: channelToken(sold),
      })
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
      say("unit_stopped.scanned", { said: reported(warning), reason })
    )
  }
  if (!scan.accept_suspicious) {
    throw new TraceabilityError(
      "suspicious_unit",
      say("suspicious_unit.suspicious", { name: lot_name, reason })
    )
  }
}
