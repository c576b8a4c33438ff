import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { lastMovements, whereabouts } from "../../stock/lots/describe-whereabouts"
import type { FoundLot } from "../../stock/lots/find-lots"
import type { Sql } from "../../sql"

/** Refuses (409) a serial number that is somewhere already, with where that is. */
export async function refusePlaced(sql: Sql, right: FoundLot): Promise<void> {
  if (right.kind === "serial" && right.places.length) {
    const where = whereabouts(right, (await lastMovements(sql, [right.id])).get(right.id))
    throw new TraceabilityError(
      "lot_elsewhere",
      say("lot_elsewhere.notTheRightOne", { name: right.name, where: where.said }),
      { status: 409 }
    )
  }
}
