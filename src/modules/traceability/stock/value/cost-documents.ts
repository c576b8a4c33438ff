import type { CostDivision, CostDocumentKind } from "../../../../types/value"
import { currencyDigits } from "../../../../shared/currency-digits"
import { divideAmount, fromUnits, toUnits } from "../../../../shared/divide-amount"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { newId } from "../../new-id"
import { listed, type Sql } from "../../sql"
import { lockLots } from "../ledger/lock-lots"
import { isOnHand } from "../ledger/place-conditions"
import { ENDLESS_VALUES } from "../ledger/value-places"
import { distribute, type Gift } from "./distribute"
import { readLotsAbove, readWhereabouts } from "./read-whereabouts"

/** So many lots can share one document. */
const LOTS_MAX = 100_000

type Head = {
  currency_code: string
  occurred_at: Date
  reference?: string | null
  note?: string | null
  created_by: string | null
}

/** Freight, customs and the like, for the lots of a purchase order, of an operation, or for these. */
export type LandedCost = Head & {
  kind: "landed"
  amount: number
  division: CostDivision
  purchase_order_id?: string
  operation_id?: string
  lot_ids?: string[]
}

/** What one of these lots cost, where that is not known. */
export type EnteredCost = Head & { kind: "manual"; unit_cost: number; lot_ids: string[] }

export type CostDocumentRow = {
  id: string
  kind: CostDocumentKind
  reference: string | null
  note: string | null
  currency_code: string
  amount: string
  division: CostDivision
  occurred_at: Date
  purchase_order_id: string | null
  operation_id: string | null
  created_by: string | null
  created_at: Date
  reversed_at: Date | null
  reversed_by: string | null
  lots: number
}

/** A lot that a document is for, with how much of it came in by what the document names. */
type Target = { lot_id: string; inventory_item_id: string; quantity: string }

const refuse = (message: string) => new TraceabilityError("invalid_state", message)

async function findTargets(sql: Sql, input: LandedCost | EnteredCost): Promise<Target[]> {
  const { purchase_order_id, operation_id } = input.kind === "landed" ? input : {}
  const targets = input.lot_ids
    ? await sql<Target>(
        `SELECT lot.id AS lot_id, lot.inventory_item_id, coalesce(sum(s.quantity), 0)::text AS quantity
           FROM traceability_lot lot LEFT JOIN traceability_lot_stock s ON s.lot_id = lot.id
          WHERE lot.id = ANY(?::text[]) GROUP BY lot.id ORDER BY lot.id`,
        [input.lot_ids]
      )
    : await sql<Target>(
        `SELECT m.lot_id, m.inventory_item_id, sum(m.quantity)::text AS quantity
           FROM traceability_operation o JOIN traceability_lot_movement m ON m.operation_id = o.id
          WHERE ${purchase_order_id ? "o.purchase_order_id = ?" : "o.id = ?"} AND m.from_location_id IN ('supplier', 'adjustment')
            AND ${isOnHand("m.to_location_id")} AND m.reverses_id IS NULL
          GROUP BY 1, 2 ORDER BY 1`,
        [purchase_order_id ?? operation_id]
      )
  const unknown = input.lot_ids?.find((id) => !targets.some((target) => target.lot_id === id))
  if (unknown) {
    throw new TraceabilityError("not_found", `There is no lot with the id ${unknown}.`, {
      status: 404,
    })
  }
  if (!targets.length) {
    throw new TraceabilityError(
      "lot_not_found",
      "No lot or serial number came in with it yet, so there is nothing that the cost could go to."
    )
  }
  if (targets.length > LOTS_MAX) {
    throw refuse(`A cost can be divided among ${LOTS_MAX} lots at most.`)
  }
  return targets
}

/** What each lot was bought for; refuses lots without a cost, and costs of several currencies. */
async function readBought(sql: Sql, targets: Target[]): Promise<string[]> {
  const rows = await sql<{ lot_id: string; currency_code: string; amount: string }>(
    `SELECT lot_id, currency_code, sum(amount)::text AS amount FROM traceability_value_entry
      WHERE lot_id = ANY(?::text[]) AND kind IN ('purchase', 'manual', 'component', 'labour')
        AND location_id NOT IN (${listed(ENDLESS_VALUES)}, 'production')
      GROUP BY 1, 2 HAVING sum(amount) > 0`,
    [targets.map((target) => target.lot_id)]
  )
  if (new Set(rows.map((row) => row.currency_code)).size > 1) {
    throw refuse("The lots were bought in several currencies: divide by quantity, or equally.")
  }
  const bought = new Map(rows.map((row) => [row.lot_id, row.amount]))
  if (targets.some((target) => !bought.has(target.lot_id))) {
    throw refuse("Some of the lots have no cost: divide by quantity, or equally.")
  }
  return targets.map((target) => bought.get(target.lot_id)!)
}

/** How much each lot gets, in the order of the targets. */
async function divideAmong(sql: Sql, targets: Target[], input: LandedCost): Promise<string[]> {
  const weights = {
    equal: async () => targets.map(() => 1),
    quantity: async () => targets.map((target) => target.quantity),
    value: () => readBought(sql, targets),
  }
  const digits = currencyDigits(input.currency_code)
  return divideAmount(input.amount.toFixed(digits), await weights[input.division](), digits)
}

/** What each lot costs whose cost is entered: so many units without a cost at that price. */
async function priceEach(sql: Sql, targets: Target[], input: EnteredCost): Promise<string[]> {
  const lacking = new Map<string, bigint>()
  for (const part of await readWhereabouts(
    sql,
    targets.map((target) => target.lot_id)
  )) {
    lacking.set(part.lot_id, (lacking.get(part.lot_id) ?? 0n) + toUnits(part.uncosted))
  }
  const known = targets.filter((target) => !lacking.get(target.lot_id))
  if (known.length) {
    throw refuse(
      `${known.length === targets.length ? "All" : "Some"} of it has a cost already. Add what else it cost as a landed cost.`
    )
  }
  const digits = currencyDigits(input.currency_code)
  return targets.map((target) => {
    // Ten-thousandths times ten-thousandths, rounded to the coin.
    const coin = 10n ** BigInt(4 - digits)
    const exact = toUnits(input.unit_cost) * lacking.get(target.lot_id)!
    return fromUnits(((2n * exact + 10_000n * coin) / (20_000n * coin)) * coin)
  })
}

const giftOf = (
  target: Pick<Target, "lot_id" | "inventory_item_id">,
  kind: CostDocumentKind,
  gift: Pick<Gift, "currency_code" | "amount" | "occurred_at" | "document_id" | "gives_cost">
): Gift => ({
  ...target,
  ...gift,
  kind,
  from: { ...target, location_id: kind },
})

/** Locks the lots and all that was made of them, in one order; refuses where that changed meanwhile. */
async function lockAbove(sql: Sql, lotIds: string[]): Promise<void> {
  const above = await readLotsAbove(sql, lotIds)
  await lockLots(sql, above)
  const now = await readLotsAbove(sql, lotIds)
  if (now.some((id) => !above.includes(id))) {
    throw new TraceabilityError(
      "invalid_state",
      "Something is being made of these lots right now. Try again in a moment.",
      { status: 409 }
    )
  }
}

/**
 * Books a cost that came later than the goods, or that nobody had entered, dated as it says: among the lots, to the last cent, and
 * on to where their units are by now: in stock, sold, or in what was made of them. Returns the document's id. Throws `lot_not_found`
 * and `invalid_state`.
 */
export async function createCostDocument(
  sql: Sql,
  input: LandedCost | EnteredCost
): Promise<string> {
  const targets = await findTargets(sql, input)
  await lockAbove(
    sql,
    targets.map((target) => target.lot_id)
  )
  const amounts =
    input.kind === "landed"
      ? await divideAmong(sql, targets, input)
      : await priceEach(sql, targets, input)
  const id = newId("cdoc")
  const total = fromUnits(amounts.reduce((sum, amount) => sum + toUnits(amount), 0n))
  await sql(
    `INSERT INTO traceability_cost_document (id, kind, reference, note, currency_code, amount, division, occurred_at, purchase_order_id,
                                             operation_id, created_by)
     VALUES (?, ?, ?, ?, ?, ?::numeric, ?, ?, ?, ?, ?)`,
    [
      id,
      input.kind,
      input.reference ?? null,
      input.note ?? null,
      input.currency_code,
      total,
      input.kind === "landed" ? input.division : "quantity",
      input.occurred_at,
      (input.kind === "landed" && input.purchase_order_id) || null,
      (input.kind === "landed" && input.operation_id) || null,
      input.created_by,
    ]
  )
  await distribute(
    sql,
    targets.map(({ lot_id, inventory_item_id }, i) =>
      giftOf({ lot_id, inventory_item_id }, input.kind, {
        currency_code: input.currency_code,
        amount: amounts[i],
        occurred_at: input.occurred_at,
        document_id: id,
        gives_cost: input.kind === "manual",
      })
    )
  )
  return id
}

/**
 * Takes a landed cost back, as of now: each lot gets the opposite of what it got, wherever its units are by now. An entered cost is
 * not taken back but added to. Throws `not_found` and `invalid_state`.
 */
export async function reverseCostDocument(
  sql: Sql,
  id: string,
  actorId: string | null
): Promise<void> {
  const [document] = await sql<CostDocumentRow>(
    `SELECT * FROM traceability_cost_document WHERE id = ? FOR UPDATE`,
    [id]
  )
  if (!document) {
    throw new TraceabilityError("not_found", `There is no cost with the id ${id}.`, { status: 404 })
  }
  if (document.reversed_at) {
    throw refuse("This cost was reversed already.")
  }
  if (document.kind === "manual") {
    throw refuse(
      "An entered cost cannot be reversed. Add a landed cost of the difference, which may be negative."
    )
  }
  const given = await sql<Target & { amount: string }>(
    `SELECT lot_id, inventory_item_id, sum(amount)::text AS amount FROM traceability_value_entry
      WHERE document_id = ? AND location_id = 'landed' GROUP BY 1, 2 ORDER BY 1`,
    [id]
  )
  await lockAbove(
    sql,
    given.map((row) => row.lot_id)
  )
  const now = new Date()
  await distribute(
    sql,
    given.map(({ lot_id, inventory_item_id, amount }) =>
      giftOf({ lot_id, inventory_item_id }, "landed", {
        currency_code: document.currency_code,
        amount,
        occurred_at: now,
        document_id: id,
        gives_cost: false,
      })
    )
  )
  await sql(
    `UPDATE traceability_cost_document SET reversed_at = ?, reversed_by = ?, updated_at = now() WHERE id = ?`,
    [now, actorId, id]
  )
}

export type SearchCostDocuments = {
  id?: string
  purchase_order_id?: string
  lot_id?: string
  limit: number
  offset: number
}

/** Costs that were entered, the newest first. */
export async function searchCostDocuments(
  sql: Sql,
  search: SearchCostDocuments
): Promise<{ documents: CostDocumentRow[]; count: number }> {
  const given = (
    [
      ["d.id = ?", search.id],
      ["d.purchase_order_id = ?", search.purchase_order_id],
      [
        "d.id IN (SELECT e.document_id FROM traceability_value_entry e WHERE e.lot_id = ? AND e.document_id IS NOT NULL)",
        search.lot_id,
      ],
    ] as const
  ).filter(([, value]) => value !== undefined)
  const where = given.length ? `WHERE ${given.map(([condition]) => condition).join(" AND ")}` : ""
  const bindings = given.map(([, value]) => value)
  const documents = await sql<CostDocumentRow>(
    `SELECT d.id, d.kind, d.reference, d.note, d.currency_code, d.amount::text AS amount, d.division, d.occurred_at, d.purchase_order_id,
            d.operation_id, d.created_by, d.created_at, d.reversed_at, d.reversed_by,
            (SELECT count(DISTINCT e.lot_id)::int FROM traceability_value_entry e WHERE e.document_id = d.id AND e.location_id = d.kind) AS lots
       FROM traceability_cost_document d ${where} ORDER BY d.occurred_at DESC, d.id DESC LIMIT ? OFFSET ?`,
    [...bindings, search.limit, search.offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM traceability_cost_document d ${where}`,
    bindings
  )
  return { documents, count }
}
