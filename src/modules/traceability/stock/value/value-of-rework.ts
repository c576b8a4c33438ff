import type { Sql } from "../../sql"
import { currencyDigits } from "../../../../shared/currency-digits"
import { compositeKey } from "../../../../shared/composite-key"
import { divideAmount } from "../../../../shared/divide-amount"
import { groupBy } from "../../../../shared/group-by"
import { bookFlows, type ValueAt, type ValueFlow } from "./book-flows"
import { distribute, type Gift, serviceOf } from "./distribute"
import { SERVED_CASE } from "./served-case"

/** So much of rows of genealogy: what comes out of units, or goes into them. */
export type GenealogyPart = { id: string; quantity: number }

type Back = {
  child_lot_id: string
  child_item: string
  parent_lot_id: string
  parent_item: string
  /** The repair of a customer's unit in which it was put in. */
  service_case_id: string | null
  /** Given back now, and inside before. */
  quantity: string
  inside: string
  currency_code: string
  amount: string
  costed: string
  to_location_id: string
  movement_id: string
  occurred_at: Date
  /** The unit itself was taken apart by this operation. */
  taken_apart: boolean
}

/**
 * What comes out of units now, and what it was worth when it went in, with later costs. Before the genealogy is changed.
 */
const readBack = (sql: Sql, operationId: string, returned: GenealogyPart[]) =>
  sql<Back>(
    `WITH back AS (
       SELECT g.child_lot_id, g.parent_lot_id, ${SERVED_CASE} AS service_case_id, sum(r.quantity) AS quantity
         FROM unnest(?::text[], ?::numeric[]) AS r (id, quantity) JOIN traceability_lot_genealogy g ON g.id = r.id
        WHERE g.parent_lot_id IS NOT NULL AND g.role = 'finished' GROUP BY 1, 2, 3)
     SELECT back.child_lot_id, child.inventory_item_id AS child_item, back.parent_lot_id, parent.inventory_item_id AS parent_item,
            back.service_case_id, back.quantity::text AS quantity, inside.quantity::text AS inside, spent.currency_code,
            spent.amount::text AS amount, spent.costed::text AS costed, m.to_location_id, m.id AS movement_id, m.occurred_at,
            EXISTS (SELECT 1 FROM traceability_lot_movement own WHERE own.operation_id = m.operation_id
                      AND own.lot_id = back.parent_lot_id AND own.to_location_id = 'assembly') AS taken_apart
       FROM back JOIN traceability_lot child ON child.id = back.child_lot_id JOIN traceability_lot parent ON parent.id = back.parent_lot_id
       JOIN LATERAL (SELECT sum(g.quantity - g.returned_quantity) AS quantity FROM traceability_lot_genealogy g
                      WHERE g.child_lot_id = back.child_lot_id AND g.parent_lot_id = back.parent_lot_id AND g.role = 'finished'
                        AND ${SERVED_CASE} IS NOT DISTINCT FROM back.service_case_id) AS inside ON true
       JOIN LATERAL (SELECT e.currency_code, -sum(e.amount) AS amount, -sum(e.costed_quantity) AS costed FROM traceability_value_entry e
                      WHERE e.lot_id = back.child_lot_id AND e.counter_lot_id = back.parent_lot_id
                        AND e.service_case_id IS NOT DISTINCT FROM back.service_case_id
                      GROUP BY 1) AS spent ON true
       JOIN LATERAL (SELECT id, operation_id, to_location_id, occurred_at FROM traceability_lot_movement
                      WHERE operation_id = ? AND lot_id = back.child_lot_id AND from_location_id = 'production'
                      ORDER BY seq DESC LIMIT 1) AS m ON true
      ORDER BY back.parent_lot_id, back.child_lot_id, back.service_case_id, spent.currency_code`,
    [returned.map((row) => row.id), returned.map((row) => row.quantity), operationId]
  )

function shareBack(row: Back): { amount: string; costed: string } {
  const rest = String(Math.max(0, Number((Number(row.inside) - Number(row.quantity)).toFixed(4))))
  const weights = [row.quantity, rest]
  return {
    amount: divideAmount(row.amount, weights, currencyDigits(row.currency_code))[0],
    costed: divideAmount(row.costed, weights, 4)[0],
  }
}

const opposite = (decimal: string) => `-${decimal}`.replace("--", "")

const unitOf = (row: { parent_lot_id: string; parent_item: string }) => ({
  lot_id: row.parent_lot_id,
  inventory_item_id: row.parent_item,
})

type OfUnit = { parent_lot_id: string; parent_item: string; service_case_id: string | null }

/**
 * Where values of parts and their unit meet: in the repair `served` of a customer's unit, and of what such a repair had put in, the
 * service; its assembly otherwise.
 */
const meetingPlace = (row: OfUnit, served: string | null): ValueAt => {
  const service_case_id = served ?? row.service_case_id
  return service_case_id
    ? { ...serviceOf(unitOf(row)), service_case_id }
    : { ...unitOf(row), location_id: "assembly" }
}

const isService = (row: OfUnit, served: string | null) => !!(served ?? row.service_case_id)

/** The repair of a customer's unit that the operation is a document of. */
async function readServed(sql: Sql, operationId: string): Promise<string | null> {
  const [served] = await sql<{ id: string }>(
    `SELECT c.id FROM traceability_operation o JOIN traceability_service_case c ON c.id = o.service_case_id AND c.owner = 'customer'
      WHERE o.id = ?`,
    [operationId]
  )
  return served?.id ?? null
}

/** The component gets back what it was worth; a unit that was taken apart has brought that to `assembly`. */
async function giveBack(sql: Sql, rows: Back[], served: string | null): Promise<void> {
  const flows = rows.map((row): ValueFlow => {
    const { amount, costed } = shareBack(row)
    return {
      from: meetingPlace(row, served),
      to: {
        lot_id: row.child_lot_id,
        inventory_item_id: row.child_item,
        location_id: row.to_location_id,
      },
      currency_code: row.currency_code,
      amount,
      costed_quantity: costed,
      kind: isService(row, served) ? "service" : "component",
      service_case_id: row.service_case_id,
      movement_id: row.movement_id,
      occurred_at: row.occurred_at,
    }
  })
  await bookFlows(sql, flows)
  // What a customer's unit was sold for stays its cost; one of ours that stays whole is worth that much less, wherever it is.
  await distribute(
    sql,
    rows.flatMap((row, i): Gift[] =>
      row.taken_apart || isService(row, served)
        ? []
        : [
            {
              ...unitOf(row),
              from: flows[i].from,
              kind: "component",
              currency_code: row.currency_code,
              amount: opposite(flows[i].amount),
              gives_cost: false,
              movement_id: row.movement_id,
              occurred_at: row.occurred_at,
            },
          ]
    )
  )
}

type PutIn = {
  lot_id: string
  inventory_item_id: string
  parent_lot_id: string
  parent_item: string
  service_case_id: string | null
  quantity: string
  currency_code: string
  /** Of all that this movement put in. */
  amount: string
  costed: string
  movement_id: string
  occurred_at: Date
}

const readPutIn = (sql: Sql, operationId: string, added: GenealogyPart[]) =>
  sql<PutIn>(
    `WITH went AS (
       SELECT g.child_lot_id, g.parent_lot_id, ${SERVED_CASE} AS service_case_id, sum(a.quantity) AS quantity
         FROM unnest(?::text[], ?::numeric[]) AS a (id, quantity) JOIN traceability_lot_genealogy g ON g.id = a.id
        WHERE g.parent_lot_id IS NOT NULL AND g.role = 'finished' GROUP BY 1, 2, 3),
     latest AS (
       SELECT e.lot_id, e.inventory_item_id, e.currency_code, sum(e.amount) AS amount, sum(e.costed_quantity) AS costed,
              max(m.id) AS movement_id, max(m.occurred_at) AS occurred_at
         FROM traceability_lot_movement m
         JOIN traceability_value_entry e ON e.movement_id = m.id AND e.location_id = 'production' AND e.kind = 'move'
        WHERE m.operation_id = ? AND m.to_location_id = 'production'
          AND m.occurred_at = (SELECT max(occurred_at) FROM traceability_lot_movement WHERE operation_id = ?)
        GROUP BY 1, 2, 3)
     SELECT latest.lot_id, latest.inventory_item_id, went.parent_lot_id, parent.inventory_item_id AS parent_item, went.service_case_id,
            went.quantity::text AS quantity, latest.currency_code, latest.amount::text AS amount, latest.costed::text AS costed,
            latest.movement_id, latest.occurred_at
       FROM latest JOIN went ON went.child_lot_id = latest.lot_id JOIN traceability_lot parent ON parent.id = went.parent_lot_id
      ORDER BY latest.lot_id, latest.currency_code, went.parent_lot_id, went.service_case_id`,
    [added.map((row) => row.id), added.map((row) => row.quantity), operationId, operationId]
  )

/** What a movement put into several units is divided among them, to the last cent. */
function divideAmongUnits(rows: PutIn[]): PutIn[] {
  const movements = groupBy(rows, (row) => compositeKey(row.movement_id, row.currency_code))
  return [...movements.values()].flatMap((units) => {
    const weights = units.map((row) => row.quantity)
    const [{ amount, costed, currency_code }] = units
    const amounts = divideAmount(amount, weights, currencyDigits(currency_code))
    const costeds = divideAmount(costed, weights, 4)
    return units.map((row, i) => ({ ...row, amount: amounts[i], costed: costeds[i] }))
  })
}

/**
 * What was put into a unit makes it worth as much more, or is a cost of service where the unit is a customer's and this its repair.
 * After the genealogy says so.
 */
async function putIn(
  sql: Sql,
  operationId: string,
  added: GenealogyPart[],
  served: string | null
): Promise<void> {
  const rows = divideAmongUnits(await readPutIn(sql, operationId, added))
  // First into the unit's assembly, which notes how much of the component has its cost, then to where the unit is.
  await bookFlows(
    sql,
    rows.map((row): ValueFlow => ({
      from: {
        lot_id: row.lot_id,
        inventory_item_id: row.inventory_item_id,
        location_id: "production",
      },
      to: meetingPlace(row, served),
      currency_code: row.currency_code,
      amount: row.amount,
      costed_quantity: row.costed,
      kind: isService(row, served) ? "service" : "component",
      service_case_id: row.service_case_id,
      movement_id: row.movement_id,
      occurred_at: row.occurred_at,
    }))
  )
  await distribute(
    sql,
    rows
      .filter((row) => !isService(row, served))
      .map((row): Gift => ({
        ...unitOf(row),
        from: meetingPlace(row, served),
        kind: "component",
        currency_code: row.currency_code,
        amount: row.amount,
        gives_cost: false,
        movement_id: row.movement_id,
        occurred_at: row.occurred_at,
      }))
  )
}

/** What an operation put into units, as the genealogy says. */
export const readAddedParts = (sql: Sql, operationId: string) =>
  sql<GenealogyPart>(
    `SELECT id, (quantity - returned_quantity)::float8 AS quantity FROM traceability_lot_genealogy
      WHERE operation_id = ? AND role = 'finished' AND parent_lot_id IS NOT NULL ORDER BY id`,
    [operationId]
  )

type Unlost = {
  lot_id: string
  inventory_item_id: string
  location_id: string
  currency_code: string
  amount: string
  costed: string
  movement_id: string
  occurred_at: Date
}

/** A unit that is whole again, because taking it apart was undone, is worth its labour again, and has its cost. */
async function restoreLabour(sql: Sql, operationId: string): Promise<void> {
  const rows = await sql<Unlost>(
    `SELECT m.lot_id, m.inventory_item_id, m.to_location_id AS location_id, left_over.currency_code, left_over.amount::text AS amount,
            left_over.costed::text AS costed, m.id AS movement_id, m.occurred_at
       FROM traceability_lot_movement m
       JOIN LATERAL (
         SELECT e.currency_code, sum(e.amount) AS amount, coalesce(sum(e.costed_quantity) FILTER (WHERE e.kind = 'move'), 0) AS costed
           FROM traceability_value_entry e JOIN traceability_lot_movement own ON own.id = e.movement_id
          WHERE e.lot_id = m.lot_id AND e.location_id = 'assembly' AND own.operation_id = m.operation_id GROUP BY 1) AS left_over
         ON left_over.amount <> 0 OR left_over.costed <> 0
      WHERE m.operation_id = ? AND m.from_location_id = 'assembly' AND m.reverses_id IS NOT NULL`,
    [operationId]
  )
  await bookFlows(
    sql,
    rows.map(({ lot_id, inventory_item_id, location_id, costed, ...row }): ValueFlow => ({
      ...row,
      from: { lot_id, inventory_item_id, location_id: "assembly" },
      to: { lot_id, inventory_item_id, location_id },
      costed_quantity: costed,
      kind: "move",
    }))
  )
}

/**
 * Moves values as an unbuild, a swap or a repair moved goods, or as undoing one moves them back: components come out with what they
 * were worth, those that take their place bring theirs. `changeGenealogy` runs between the two; `added` are the rows that gained
 * parts by it, those of the operation itself unless it says otherwise. What labour cost stays lost with what was taken apart.
 */
export async function bookRework(
  sql: Sql,
  operationId: string,
  returned: GenealogyPart[],
  changeGenealogy: () => Promise<void>,
  added?: GenealogyPart[]
): Promise<void> {
  const served = await readServed(sql, operationId)
  const back = returned.length ? await readBack(sql, operationId, returned) : []
  await changeGenealogy()
  if (back.length) {
    await giveBack(sql, back, served)
  }
  await putIn(sql, operationId, added ?? (await readAddedParts(sql, operationId)), served)
  await restoreLabour(sql, operationId)
}
