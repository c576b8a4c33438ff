import type { Sql } from "../../sql"
import { currencyDigits } from "../../../../shared/currency-digits"
import { divideAmount } from "../../../../shared/divide-amount"
import { bookFlows, type ValueFlow } from "./book-flows"
import { distribute, type Gift } from "./distribute"

type Back = {
  child_lot_id: string
  child_item: string
  parent_lot_id: string
  parent_item: string
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
const readBack = (sql: Sql, operationId: string, returned: { id: string; quantity: number }[]) =>
  sql<Back>(
    `WITH back AS (
       SELECT g.child_lot_id, g.parent_lot_id, sum(r.quantity) AS quantity
         FROM unnest(?::text[], ?::numeric[]) AS r (id, quantity) JOIN traceability_lot_genealogy g ON g.id = r.id
        WHERE g.parent_lot_id IS NOT NULL GROUP BY 1, 2)
     SELECT back.child_lot_id, child.inventory_item_id AS child_item, back.parent_lot_id, parent.inventory_item_id AS parent_item,
            back.quantity::text AS quantity, inside.quantity::text AS inside, spent.currency_code, spent.amount::text AS amount,
            spent.costed::text AS costed, m.to_location_id, m.id AS movement_id, m.occurred_at,
            EXISTS (SELECT 1 FROM traceability_lot_movement own WHERE own.operation_id = m.operation_id
                      AND own.lot_id = back.parent_lot_id AND own.to_location_id = 'assembly') AS taken_apart
       FROM back JOIN traceability_lot child ON child.id = back.child_lot_id JOIN traceability_lot parent ON parent.id = back.parent_lot_id
       JOIN LATERAL (SELECT sum(g.quantity - g.returned_quantity) AS quantity FROM traceability_lot_genealogy g
                      WHERE g.child_lot_id = back.child_lot_id AND g.parent_lot_id = back.parent_lot_id AND g.role = 'finished') AS inside ON true
       JOIN LATERAL (SELECT e.currency_code, -sum(e.amount) AS amount, -sum(e.costed_quantity) AS costed FROM traceability_value_entry e
                      WHERE e.lot_id = back.child_lot_id AND e.counter_lot_id = back.parent_lot_id
                      GROUP BY 1) AS spent ON true
       JOIN LATERAL (SELECT id, operation_id, to_location_id, occurred_at FROM traceability_lot_movement
                      WHERE operation_id = ? AND lot_id = back.child_lot_id AND from_location_id = 'production'
                      ORDER BY seq LIMIT 1) AS m ON true
      ORDER BY back.parent_lot_id, back.child_lot_id, spent.currency_code`,
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

/** The component gets back what it was worth; a unit that was taken apart has brought that to `assembly`. */
async function giveBack(sql: Sql, rows: Back[]): Promise<void> {
  const flows = rows.map((row): ValueFlow => {
    const { amount, costed } = shareBack(row)
    return {
      from: {
        lot_id: row.parent_lot_id,
        inventory_item_id: row.parent_item,
        location_id: "assembly",
      },
      to: {
        lot_id: row.child_lot_id,
        inventory_item_id: row.child_item,
        location_id: row.to_location_id,
      },
      currency_code: row.currency_code,
      amount,
      costed_quantity: costed,
      kind: "component",
      movement_id: row.movement_id,
      occurred_at: row.occurred_at,
    }
  })
  await bookFlows(sql, flows)
  // A unit that stays whole is worth that much less, wherever it is.
  await distribute(
    sql,
    rows.flatMap((row, i): Gift[] =>
      row.taken_apart
        ? []
        : [
            {
              lot_id: row.parent_lot_id,
              inventory_item_id: row.parent_item,
              from: flows[i].from,
              kind: "component",
              currency_code: row.currency_code,
              amount: `-${flows[i].amount}`.replace("--", ""),
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
  currency_code: string
  amount: string
  costed: string
  movement_id: string
  occurred_at: Date
}

/** What was put into a unit instead makes it worth as much more. After the genealogy says so. */
async function putIn(sql: Sql, operationId: string): Promise<void> {
  const rows = await sql<PutIn>(
    `SELECT e.lot_id, e.inventory_item_id, g.parent_lot_id, parent.inventory_item_id AS parent_item, e.currency_code,
            e.amount::text AS amount, e.costed_quantity::text AS costed, m.id AS movement_id, m.occurred_at
       FROM traceability_lot_movement m JOIN traceability_value_entry e ON e.movement_id = m.id AND e.location_id = 'production' AND e.amount <> 0
       JOIN LATERAL (SELECT min(g.parent_lot_id) AS parent_lot_id FROM traceability_lot_genealogy g
                      WHERE g.operation_id = m.operation_id AND g.child_lot_id = m.lot_id) AS g ON g.parent_lot_id IS NOT NULL
       JOIN traceability_lot parent ON parent.id = g.parent_lot_id
      WHERE m.operation_id = ? AND m.to_location_id = 'production'`,
    [operationId]
  )
  // First into the unit's assembly, which notes how much of the component has its cost, then to where the unit is.
  await bookFlows(
    sql,
    rows.map((row): ValueFlow => ({
      from: {
        lot_id: row.lot_id,
        inventory_item_id: row.inventory_item_id,
        location_id: "production",
      },
      to: {
        lot_id: row.parent_lot_id,
        inventory_item_id: row.parent_item,
        location_id: "assembly",
      },
      currency_code: row.currency_code,
      amount: row.amount,
      costed_quantity: row.costed,
      kind: "component",
      movement_id: row.movement_id,
      occurred_at: row.occurred_at,
    }))
  )
  await distribute(
    sql,
    rows.map((row): Gift => ({
      lot_id: row.parent_lot_id,
      inventory_item_id: row.parent_item,
      from: {
        lot_id: row.parent_lot_id,
        inventory_item_id: row.parent_item,
        location_id: "assembly",
      },
      kind: "component",
      currency_code: row.currency_code,
      amount: row.amount,
      gives_cost: false,
      movement_id: row.movement_id,
      occurred_at: row.occurred_at,
    }))
  )
}

/**
 * Moves values as an unbuild or a swap moved goods: components come out with what they were worth, those that take their place
 * bring theirs. `changeGenealogy` runs between the two. What labour cost stays lost with what was taken apart.
 */
export async function bookRework(
  sql: Sql,
  operationId: string,
  returned: { id: string; quantity: number }[],
  changeGenealogy: () => Promise<void>
): Promise<void> {
  const back = returned.length ? await readBack(sql, operationId, returned) : []
  await changeGenealogy()
  if (back.length) {
    await giveBack(sql, back)
  }
  await putIn(sql, operationId)
}
