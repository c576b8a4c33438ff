import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import type { LevelChange } from "../claims/claim"
import { readLines } from "../documents/operation-rows"
import { setState } from "../documents/set-state"
import { claimOperation } from "../own-operations/claim-operation"
import type { ClaimOperation } from "../own-operations/claim-operation-input"
import { lockClaimable } from "../own-operations/lock-claimable"
import { lockOpenRun } from "./opening-run"

export type ClaimedOpening = {
  claim_id: string
  level_changes: LevelChange[]
  /** Where numbers come in, for operations that wait for them. */
  places: { inventory_item_id: string; location_id: string }[]
}

/**
 * First half of confirming a run: checks all of it once more, makes its lots and freezes it. A refusal leaves the draft as it
 * was; of two calls at once the second finds it frozen or done. Throws `lot_required` for a run that holds nothing.
 */
export async function claimOpening(
  sql: Sql,
  operationId: string,
  input: ClaimOperation
): Promise<ClaimedOpening> {
  const { state, reference, to_location_id } = await lockOpenRun(sql, operationId)
  const lines = await readLines(sql, [operationId])
  if (!lines.length) {
    throw new TraceabilityError("lot_required", say("lot_required.noNumbersYet", { reference }))
  }
  if (state === "draft") {
    await setState(sql, [operationId], "ready")
  }
  const claim = await claimOperation(sql, await lockClaimable(sql, operationId), input)
  const places = lines.map(({ inventory_item_id }) => ({
    inventory_item_id,
    location_id: to_location_id,
  }))
  return { ...claim, places }
}
