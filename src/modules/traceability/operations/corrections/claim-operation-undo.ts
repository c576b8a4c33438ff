import type { RefusalSentence } from "../../../../shared/refusal-sentences"
import { holdsStock, isCare, isVirtualLocation } from "../../../../shared/places"
import { itemToken } from "../../../../shared/message-tokens"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import { say, spoken } from "../../../../shared/say"
import { sayState } from "../../../../shared/say-state"
import { throwRowErrors, TraceabilityError } from "../../../../shared/traceability-error"
import type { LevelChange } from "../claims/claim"
import { openClaim } from "../claims/claim-rows"
import { levelChangesOf, levelChangesOfLines } from "../claims/level-changes"
import {
  type LineRow,
  lockOperation,
  type OperationRow,
  readLines,
} from "../documents/operation-rows"
import type { Sql } from "../../sql"
import { takeUntracked } from "../../stock/tracking/take-untracked"
import { readTracking } from "../../stock/tracking/read-tracking"
import { holdMovedUnits } from "../claims/hold-moved-units"
import { readStandingMovements, type StandingMovement } from "../claims/standing-movements"
import { refuseUndoOfKept } from "./refuse-undo-of-kept"
import { readRepairMoves, refuseChangedRepair } from "./undo-repair"

export type ClaimOperationUndo = {
  operation_id: string
  transaction_id: string
  reason: string
  actor_id: string | null
}

/** What to do instead, where an undo of ours would leave Medusa's documents behind. */
const INSTEAD: Partial<Record<OperationRow["code"], [RefusalSentence, RefusalSentence]>> = {
  receipt: ["part.codeReceipt", "part.backToSupplier"],
  delivery: ["part.codeDelivery", "part.cancelFulfillment"],
  return: ["part.codeReturn", "part.deliverAgain"],
  manufacturing: ["part.codeManufacturing", "part.unbuildMade"],
}

function refuseUndo(operation: OperationRow): void {
  const { reference, state, code } = operation
  if (operation.claim_id) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.beingWorkedOn", { reference }),
      { status: 409 }
    )
  }
  if (operation.undone_at) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.undoneAlready", { reference }),
      { status: 409 }
    )
  }
  if (state !== "done") {
    const sentence = state === "cancelled" ? "onlyDoneUndone" : "cancelInstead"
    throw new TraceabilityError(
      "invalid_state",
      say(`invalid_state.${sentence}`, { reference, state: sayState(state) })
    )
  }
  const [called, advice] = INSTEAD[code] ?? []
  if (called && advice && !operation.service_case_id) {
    const isWithoutOrder = code === "delivery" && !operation.order_id
    const instead = say(isWithoutOrder ? "part.bringInAgain" : advice)
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.orderNotUndone", { reference, code: say(called), instead })
    )
  }
  if (operation.counterpart_id) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.halfOfCorrection", { reference })
    )
  }
}

/** Lots come back into stock only while their item is tracked as they are, and is not captured on delivery. */
async function refuseOtherTracking(sql: Sql, movements: StandingMovement[]): Promise<void> {
  const rows = await sql<{ name: string; inventory_item_id: string }>(
    `SELECT lot.name, lot.inventory_item_id FROM traceability_lot lot
       LEFT JOIN traceability_item_tracking t ON t.inventory_item_id = lot.inventory_item_id
      WHERE (lot.id = ANY(?::text[]) AND lot.kind IS DISTINCT FROM t.tracking)
         OR (lot.id = ANY(?::text[]) AND t.capture = 'delivery') ORDER BY lot.name`,
    [
      movements.map((row) => row.lot_id),
      movements.filter((row) => !isVirtualLocation(row.from_location_id)).map((row) => row.lot_id),
    ]
  )
  throwRowErrors(
    rows.map(({ name, inventory_item_id }, index) => ({
      index,
      value: name,
      code: "invalid_state",
      ...spoken(
        say("invalid_state.trackingChangedSince", { name, item: itemToken(inventory_item_id) })
      ),
    }))
  )
}

const touchesCare = (move: StandingMovement): boolean =>
  isCare(move.from_location_id) || isCare(move.to_location_id)

type UntrackedQuantity = { inventory_item_id: string; quantity: number }

/** What moved without a lot, of items that are tracked. */
function untrackedOf(lines: LineRow[], movements: StandingMovement[]): UntrackedQuantity[] {
  const items = new Set(
    lines.filter((line) => line.tracking !== "none").map((line) => line.inventory_item_id)
  )
  return [...items].flatMap((itemId) => {
    const done = lines.filter((l) => l.inventory_item_id === itemId).map((l) => l.done_quantity)
    const withLot = movements.filter((m) => m.inventory_item_id === itemId).map((m) => m.quantity)
    const quantity = roundQuantity(sumQuantities(done) - sumQuantities(withLot))
    return quantity > 0 ? [{ inventory_item_id: itemId, quantity }] : []
  })
}

/** What the operation had changed of Medusa's levels. The rows of a repair go two ways, so each is counted for itself. */
async function changesOf(
  sql: Sql,
  operation: OperationRow,
  lines: LineRow[],
  movements: StandingMovement[]
): Promise<LevelChange[]> {
  if (operation.keeps_level) {
    return []
  }
  if (operation.service_case_id) {
    return levelChangesOf(await readRepairMoves(sql, operation.id))
  }
  const done = lines.map((line) => ({ line, done: line.done_quantity }))
  return levelChangesOfLines(operation, done, movements.filter(touchesCare))
}

/**
 * First half of undoing a done adjustment, scrap, transfer or booking of parts of a repair: holds its units where it put them and freezes it. Returns the
 * claim and what Medusa's levels are to change by; nothing where the operation kept them. Throws every unit that moved on.
 */
export async function claimOperationUndo(
  sql: Sql,
  input: ClaimOperationUndo
): Promise<{ claim_id: string; level_changes: LevelChange[] }> {
  const operation = await lockOperation(sql, input.operation_id)
  refuseUndo(operation)
  const lines = await readLines(sql, [operation.id])
  await readTracking(
    sql,
    lines.map((line) => line.inventory_item_id),
    "FOR SHARE"
  )
  const movements = await readStandingMovements(sql, [operation.id])
  if (operation.service_case_id) {
    await refuseChangedRepair(sql, operation, movements)
  }
  await refuseUndoOfKept(sql, operation)
  await refuseOtherTracking(sql, movements)
  await holdMovedUnits(sql, movements)
  const untracked = untrackedOf(lines, movements).map((row) => ({
    ...row,
    location_id: operation.to_location_id,
  }))
  await takeUntracked(sql, untracked)
  const changes = (await changesOf(sql, operation, lines, movements)).map((row) => ({
    ...row,
    adjustment: -row.adjustment,
  }))
  const claimId = await openClaim(sql, {
    kind: "undo",
    transaction_id: input.transaction_id,
    actor_id: input.actor_id,
    payload: {
      operation_ids: [operation.id],
      level_changes: changes,
      untracked_taken: untracked,
      reason: input.reason,
    },
  })
  await holdNowhere(sql, movements, claimId)
  return { claim_id: claimId, level_changes: changes }
}

/** Units that are nowhere cannot be reserved; their lot's claim keeps others from receiving them meanwhile. */
async function holdNowhere(
  sql: Sql,
  movements: StandingMovement[],
  claimId: string
): Promise<void> {
  await sql(
    `UPDATE traceability_lot SET claim_id = ? WHERE kind = 'serial' AND id = ANY(?::text[])`,
    [claimId, movements.filter((row) => !holdsStock(row.to_location_id)).map((row) => row.lot_id)]
  )
}
