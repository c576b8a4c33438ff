import type { GivenIdentifier } from "../../../../types/identifier"
import { carryOut } from "../claims/carry-out"
import { lockClaimOf } from "../claims/claim-rows"
import { claimNewOperation } from "./claim-new-operation"
import { sumQuantities } from "../../../../shared/round-quantity"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { newId } from "../../new-id"
import { assertRowCount } from "../documents/details/open-line"
import type { GivenDate } from "../../stock/lots/given-date"
import type { LabelDates } from "../../stock/lots/label-dates"
import type { Sql } from "../../sql"
import { refuseCapturedOnDelivery } from "../../stock/tracking/refuse-captured-on-delivery"
import type { UniquenessScope } from "../../../../types/operation"

export type AssignLots = {
  inventory_item_id: string
  location_id: string
  lots: (LabelDates & {
    name?: string
    lot_id?: string
    quantity: number
    expires_at?: GivenDate
    best_before_at?: GivenDate
    batch_name?: string | null
    accept_code?: boolean
    /** Of a serial number: the other numbers of the unit. */
    identifiers?: GivenIdentifier[]
  })[]
  /** New numbers that look like another one of the item are meant. */
  accept_similar?: boolean
  actor_id: string | null
}

/**
 * Gives lots to untracked stock of a place: an adjustment that brings the lots in and takes as much from the untracked
 * stock. Medusa's level does not change, so all of it is one transaction. Returns the operation's id.
 */
export async function assignLots(
  sql: Sql,
  input: AssignLots,
  scope: UniquenessScope
): Promise<string> {
  assertRowCount(input.lots.length)
  if (!input.lots.length) {
    throw new TraceabilityError("lot_required", say("lot_required.nameOne"))
  }
  const { inventory_item_id, location_id, actor_id } = input
  await refuseCapturedOnDelivery(sql, inventory_item_id)
  const quantity = sumQuantities(input.lots.map((lot) => lot.quantity))
  const details = input.lots.map(({ name, ...lot }) => ({ ...lot, lot_name: name }))
  const { operation_id, claim_id } = await claimNewOperation(
    sql,
    {
      code: "adjustment",
      location_id,
      keeps_level: true,
      accept_similar: input.accept_similar,
      lines: [{ inventory_item_id, quantity, details }],
    },
    { transaction_id: newId("assign"), actor_id, scope, names: "all" }
  )
  await carryOut(sql, (await lockClaimOf(sql, "own_operation", claim_id, "open"))!)
  return operation_id
}
