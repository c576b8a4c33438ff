import { currencyDigits } from "../../../../shared/currency-digits"
import { divideAmount } from "../../../../shared/divide-amount"
import type { Sql } from "../../sql"
import { bookFlows, type ValueFlow } from "./book-flows"
import { distribute, type Gift } from "./distribute"
import type { GenealogyPart } from "./genealogy-parts"
import { isService, meetingPlace, unitOf } from "./meeting-place"
import { SERVED_CASE } from "./served-case"

export type Back = {
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
export const readBack = (sql: Sql, operationId: string, returned: GenealogyPart[]) =>
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

/** The component gets back what it was worth; a unit that was taken apart has brought that to `assembly`. */
export async function giveBack(sql: Sql, rows: Back[], served: string | null): Promise<void> {
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
