import type { UniquenessScope } from "../../../../types/operation"
import { say } from "../../../../shared/say"
import { throwRowErrors, TraceabilityError } from "../../../../shared/traceability-error"
import type { LevelChange } from "../../operations/claims/claim"
import { openClaim } from "../../operations/claims/claim-rows"
import { sumLevelChanges } from "../../operations/claims/level-changes"
import { createMissingLots } from "../../operations/claims/create-missing-lots"
import { nameUntracked } from "../../operations/claims/name-untracked"
import { askExpired } from "../../operations/documents/checks/ask-expired"
import { assertEditable } from "../../operations/documents/operation-state"
import { lockOperations, readDetails } from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"
import { lotKey } from "../../stock/lots/lot-key"
import { readTracking } from "../../stock/tracking/read-tracking"
import { claimUntracked } from "./claim-untracked"
import { checkFinishedNames } from "../orders/check-finished-names"
import { CountedLine, CountedOrder, countProduction } from "./count-production"
import { type Level, refusePromised } from "./refuse-promised"
import { checkNamedComponents, namedChanges } from "./named-components"
import { readOrderLines } from "../orders/order-lines"
import { readOrders } from "../orders/order-rows"
import { refuseUnfitComponents } from "./refuse-unfit-components"

export type ClaimProduction = {
  order_ids: string[]
  transaction_id: string
  accept_consumption?: boolean
  /** False asks about products whose expiration date has passed (`already_expired`). */
  accept_expired?: boolean
  /** The order of the rest, when it is to be cancelled as soon as this is produced. */
  cancel_order_id?: string | null
  /** Medusa's levels of the components, as the step has read them. */
  levels: Level[]
  actor_id: string | null
  scope: UniquenessScope
}

export type ClaimedProduction = { claim_id: string; level_changes: LevelChange[] }

/** Locks all the orders at once, by operation id; none may be a draft, finished, or claimed by another transaction. */
async function lockAll(sql: Sql, orderIds: string[]) {
  const ids = (await readOrders(sql, orderIds)).map((order) => order.operation_id)
  const operations = await lockOperations(sql, ids)
  const byId = new Map(operations.map((operation) => [operation.id, operation]))
  const orders = await readOrders(sql, orderIds)
  operations.forEach(assertEditable)
  const draft = operations.find((operation) => operation.state === "draft")
  if (draft) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.confirmFirst", { reference: draft.reference })
    )
  }
  return orders.map((order) => ({ order, operation: byId.get(order.operation_id)! }))
}

const productRows = (counted: CountedOrder[]) =>
  counted
    .flatMap(({ lines }) => lines.filter(({ line }) => line.role !== "component"))
    .flatMap(({ line, rows }) =>
      rows.map((row) => ({
        detail_id: row.id,
        line_id: line.id,
        inventory_item_id: line.inventory_item_id,
        lot_id: row.lot_id,
        lot_name: row.lot_name,
        quantity: row.quantity,
        expires_at: row.expires_at,
        override_reason: null,
      }))
    )
    .map((row, index) => ({ ...row, index }))

function changesOf(
  counted: CountedOrder[],
  which: (line: CountedLine) => boolean = () => true
): LevelChange[] {
  return counted.flatMap(({ order, lines }) =>
    lines.filter(which).map(({ line, quantity }) => ({
      inventory_item_id: line.inventory_item_id,
      location_id: order.location_id,
      adjustment: line.role === "component" ? -quantity : quantity,
    }))
  )
}

async function freezeRows(
  sql: Sql,
  counted: CountedOrder[],
  products: { detail_id: string; lot_id: string; from_location_id: string }[]
): Promise<void> {
  const components = counted.flatMap(({ lines }) =>
    lines.filter(({ line }) => line.role === "component").flatMap(({ rows }) => rows)
  )
  await sql(
    `UPDATE traceability_operation_detail SET claimed_quantity = quantity, updated_at = now() WHERE id = ANY(?::text[])`,
    [components.map((row) => row.id)]
  )
  await sql(
    `UPDATE traceability_operation_detail d SET lot_id = row.lot_id, from_location_id = row.place, claimed_quantity = d.quantity, updated_at = now()
       FROM unnest(?::text[], ?::text[], ?::text[]) AS row (id, lot_id, place) WHERE d.id = row.id`,
    [
      products.map((row) => row.detail_id),
      products.map((row) => row.lot_id),
      products.map((row) => row.from_location_id),
    ]
  )
}

/**
 * First half of producing: checks every component and every product of all the orders, makes the new lots, and freezes the
 * orders. The number of statements does not depend on how many orders or units there are. Returns the claim and what
 * Medusa's levels are to change by. Throws every bad row at once; a refusal has changed nothing.
 */
export async function claimProduction(
  sql: Sql,
  input: ClaimProduction
): Promise<ClaimedProduction> {
  const locked = await lockAll(sql, input.order_ids)
  const operationIds = locked.map(({ operation }) => operation.id)
  const lines = await readOrderLines(sql, operationIds)
  await readTracking(
    sql,
    lines.map((line) => line.inventory_item_id),
    "FOR SHARE"
  )
  const details = await readDetails(sql, operationIds)
  const { counted, errors } = countProduction(locked, lines, details, !!input.accept_consumption)
  const given = productRows(counted)
  const names = await checkFinishedNames(sql, locked[0].operation, given, {
    scope: input.scope,
    operation_ids: operationIds,
  })
  const unfit = await refuseUnfitComponents(sql, counted)
  const unnamed = await checkNamedComponents(sql, counted, input.scope)
  throwRowErrors([...errors, ...names.errors, ...unfit, ...unnamed])
  if (input.accept_expired === false) {
    askExpired(names.rows, new Date(), "is made")
  }
  const changes = changesOf(counted)
  refusePromised(sumLevelChanges(changes.filter((change) => change.adjustment < 0)), input.levels)
  const levelChanges = sumLevelChanges(changes)
  const untracked = await claimUntracked(sql, [
    ...changesOf(counted, ({ line }) => line.captured_on_delivery),
    ...sumLevelChanges(namedChanges(counted)),
  ])
  const claimId = await openClaim(sql, {
    kind: "production",
    transaction_id: input.transaction_id,
    actor_id: input.actor_id,
    payload: {
      operation_ids: operationIds,
      level_changes: levelChanges,
      ...untracked,
      held_lot_ids: [],
      cancel_order_id: input.cancel_order_id ?? null,
      taken: counted.flatMap((order) =>
        order.lines.map(({ line, quantity }) => ({ line_id: line.id, quantity }))
      ),
    },
  })
  const good = names.rows as ((typeof names.rows)[number] & (typeof given)[number])[]
  const made = await createMissingLots(sql, good, input, claimId)
  await freezeRows(
    sql,
    counted,
    good.map((row) => ({
      ...row,
      lot_id: row.lot_id ?? made.get(lotKey(row))!,
    }))
  )
  await nameUntracked(sql, operationIds, claimId, input)
  return { claim_id: claimId, level_changes: levelChanges }
}
