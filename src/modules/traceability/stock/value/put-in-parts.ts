import { compositeKey } from "../../../../shared/composite-key"
import { currencyDigits } from "../../../../shared/currency-digits"
import { divideAmount } from "../../../../shared/divide-amount"
import { groupBy } from "../../../../shared/group-by"
import type { Sql } from "../../sql"
import { bookFlows, type ValueFlow } from "./book-flows"
import { distribute, type Gift } from "./distribute"
import type { GenealogyPart } from "./genealogy-parts"
import { isService, meetingPlace, unitOf } from "./meeting-place"
import { SERVED_CASE } from "./served-case"

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
export async function putInParts(
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
