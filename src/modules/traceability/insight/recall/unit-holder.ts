import { isCurrentTransfer } from "../../stock/ledger/current-transfer"
import { changesOwner, givesAway } from "../../stock/ledger/movement-conditions"
import { isOwned } from "../../stock/ledger/place-conditions"

/** SQL for whom a unit was handed to by its former owner: null where it is still with whom it was delivered to. */
export const handedTo = (lot: string): string =>
  `(SELECT t.to_customer_id FROM traceability_unit_transfer t WHERE t.lot_id = ${lot} AND ${isCurrentTransfer("t")} LIMIT 1)`

/** SQL for the same as it was just before the moment `at`. */
export const handedToBefore = (lot: string, at: string): string =>
  `(SELECT t.to_customer_id FROM traceability_unit_transfer t
     WHERE t.lot_id = ${lot} AND t.accepted_at < ${at} AND t.revoked_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM traceability_lot_movement moved
                        WHERE moved.lot_id = t.lot_id AND ${changesOwner("moved")} AND moved.occurred_at > t.accepted_at
                          AND moved.occurred_at < ${at})
     ORDER BY t.accepted_at DESC LIMIT 1)`

/** SQL for what tells those apart who have recalled goods: the order or the document, and whom the goods were handed to since. */
export const holderKey = (movement: string, customer: string): string =>
  `(coalesce(${movement}.order_id, ${movement}.operation_id, ${movement}.reference) || coalesce(':' || ${customer}, ''))`

/** SQL for the last movement that gave a unit to a customer, as the lateral `given`. */
export const lastGiven = (lot: string, given: string): string =>
  `(SELECT * FROM traceability_lot_movement m WHERE m.lot_id = ${lot} AND ${givesAway("m")} ORDER BY m.seq DESC LIMIT 1) AS ${given}`

/** SQL for "a unit is with whom this key names", as far as the ledger and transfers say. */
export const hasUnit = (lot: string, key: string): string =>
  `EXISTS (SELECT 1 FROM traceability_lot_stock s CROSS JOIN LATERAL ${lastGiven("s.lot_id", "given")}
            WHERE s.lot_id = ${lot} AND ${isOwned("s.location_id")} AND s.quantity > 0
              AND ${holderKey("given", handedTo("s.lot_id"))} = ${key})`
