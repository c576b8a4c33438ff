import type { Sql } from "../../sql"
import { addUntracked } from "../../stock/tracking/add-untracked"
import type { UndoClaim } from "../claims/claim"
import { settleClaim } from "../claims/claim-rows"
import { releaseMovedUnits } from "../claims/reverse-movements"
import { readStandingMovements } from "../claims/standing-movements"

/** Medusa's part failed: everything stays where the operation put it. */
export async function releaseOperationUndo(sql: Sql, claim: UndoClaim): Promise<void> {
  await releaseMovedUnits(sql, await readStandingMovements(sql, claim.payload.operation_ids))
  await addUntracked(sql, claim.payload.untracked_taken)
  await settleClaim(sql, claim, "released")
}
