import type { Buyer } from "../../../../types/shelf-life"
import type { OperationRow } from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"

const isBoughtBy = (operation: OperationRow, buyer: Buyer): boolean =>
  operation.sales_channel_id === buyer.sales_channel_id &&
  operation.country_code === buyer.country_code &&
  (operation.customer_group_ids ?? []).join() === buyer.customer_group_ids.join()

/** Writes on an order's open deliveries who buys, where it says something else: an address or a group may have changed. */
export async function writeBuyer(sql: Sql, open: OperationRow[], buyer: Buyer): Promise<void> {
  const changed = open.filter((operation) => !isBoughtBy(operation, buyer))
  if (changed.length) {
    await sql(
      `UPDATE traceability_operation SET sales_channel_id = ?, country_code = ?, customer_group_ids = ?::text[], updated_at = now()
        WHERE id = ANY(?::text[])`,
      [
        buyer.sales_channel_id,
        buyer.country_code,
        buyer.customer_group_ids,
        changed.map((operation) => operation.id),
      ]
    )
  }
}
