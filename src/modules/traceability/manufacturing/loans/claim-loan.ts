import type { RefusalDetails } from "../../../../types/refusal"
import { isVirtualLocation } from "../../../../shared/places"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { newId } from "../../new-id"
import { foldName } from "../../numbers/naming/fold-text"
import {
  type ClaimContext,
  type ClaimedOperation,
  claimNewOperation,
} from "../../operations/corrections/claim-new-operation"
import { whyUnfit } from "../../operations/documents/checks/refuse-unfit-lot"
import { readOwnership } from "../../orders/ownership/read-ownership"
import type { Sql } from "../../sql"
import { asInstant, type GivenDate } from "../../stock/lots/given-date"
import type { FoundLot } from "../../stock/lots/find-lots"
import { readTimeZone } from "../../stock/settings/time-zone"
import { lockOpenCase } from "../repairs/case-rows"
import { findUnit, refuseElsewhere } from "../repairs/unit-place"

export type LendUnit = {
  service_case_id: string
  /** One of the two: a name is that of one serial number of the shop. */
  lot_id?: string
  lot_name?: string
  /** A date without a time is the end of that day in the shop's zone. */
  due_at: GivenDate
  /** Who has it, where neither an order nor an account says so. */
  borrower_name?: string | null
  note?: string | null
}

export type ClaimedLoan = ClaimedOperation & { loan_id: string; lot_id: string }

const refuse = (message: RefusalDetails): never => {
  throw new TraceabilityError("invalid_state", message)
}

/** No reason makes a unit fit that is blocked or expired: another one can be lent. */
function refuseUnfit(lot: FoundLot): void {
  const why = whyUnfit(lot, new Date())
  if (why) {
    throw new TraceabilityError(
      lot.blocked_at ? "lot_blocked" : "lot_expired",
      say(lot.blocked_at ? "part.unblockOrLendAnother" : "part.lendAnother", {
        name: lot.name,
        why,
      })
    )
  }
}

/** The unit with this number, as it was scanned. Numbers of two articles may be the same. */
async function readIdOf(sql: Sql, name: string): Promise<string> {
  const found = await sql<{ id: string }>(
    `SELECT id FROM traceability_lot WHERE name = ? AND kind = 'serial' LIMIT 2`,
    [foldName(name) ?? ""]
  )
  if (!found.length) {
    throw new TraceabilityError("lot_not_found", say("lot_not_found.noSerial", { name }))
  }
  return found.length === 1 ? found[0].id : refuse(say("invalid_state.severalOfNumber", { name }))
}

async function insertLoan(
  sql: Sql,
  input: Omit<LendUnit, "due_at"> & {
    lot_id: string
    due_at: Date
    unit_id: string
    order_id: string | null
    operation_id: string
  },
  actorId: string | null
): Promise<string> {
  const id = newId("loan")
  const { to_customer_id } = await readOwnership(sql, input.unit_id)
  await sql(
    `INSERT INTO traceability_loan (id, service_case_id, lot_id, customer_id, order_id, operation_id, due_at, note, created_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      input.service_case_id,
      input.lot_id,
      to_customer_id,
      // The order of a unit that was handed on is its former owner's.
      to_customer_id ? null : input.order_id,
      input.operation_id,
      input.due_at,
      input.note ?? null,
      actorId,
    ]
  )
  return id
}

/**
 * First half of lending a unit of ours to the customer of a service case: it is held, and the document that it leaves with is made.
 * Releasing the claim takes both away. Throws `not_found`, `lot_elsewhere` for what is not in our stock, so for what is lent already,
 * and `invalid_state` for a case that has no customer who waits, and for what cannot be lent.
 */
export async function claimLoan(
  sql: Sql,
  input: LendUnit,
  context: ClaimContext
): Promise<ClaimedLoan> {
  const row = await lockOpenCase(sql, input.service_case_id)
  if (row.owner !== "customer") {
    refuse(say("invalid_state.ourUnit", { reference: row.reference }))
  }
  const due_at = asInstant(input.due_at, "end", await readTimeZone(sql))
  if (!due_at || due_at.getTime() < Date.now()) {
    return refuse(say("invalid_state.dueInFuture"))
  }
  const lot = await findUnit(sql, input.lot_id ?? (await readIdOf(sql, input.lot_name ?? "")))
  if (lot.kind !== "serial") {
    refuse(say("invalid_state.onlySerialLent", { name: lot.name }))
  }
  if (lot.id === row.lot_id) {
    refuse(say("invalid_state.repairedUnit", { name: lot.name }))
  }
  const [here] = lot.places.filter(({ location_id }) => !isVirtualLocation(location_id))
  if (!here) {
    return refuseElsewhere(sql, lot, say("part.onlyStockLent"))
  }
  refuseUnfit(lot)
  const claimed = await claimNewOperation(
    sql,
    {
      code: "loan",
      location_id: here.location_id,
      partner_name: input.borrower_name ?? null,
      note: input.note ?? null,
      lines: [
        {
          inventory_item_id: lot.inventory_item_id,
          quantity: 1,
          details: [{ lot_id: lot.id, quantity: 1, picked: true }],
        },
      ],
    },
    context
  )
  const loan_id = await insertLoan(
    sql,
    {
      ...input,
      lot_id: lot.id,
      due_at,
      unit_id: row.lot_id,
      order_id: row.order_id,
      operation_id: claimed.operation_id,
    },
    context.actor_id
  )
  return { ...claimed, loan_id, lot_id: lot.id }
}
