import type { MedusaContainer } from "@medusajs/framework/types"
import type { RecalledDelivery } from "../../../../modules/traceability/insight/recall/recalled-deliveries"
import { readOrderContacts } from "../../../../medusa/orders"
import { withTraceability } from "../../../../application/with-traceability"
import { placeNames } from "../../../utils/add-names"
import { addLotNames } from "../lots/helpers"
import { recallTable } from "./recall-table"
import type { RecallParams } from "./validators"

async function addContacts(container: MedusaContainer, deliveries: RecalledDelivery[]) {
  const contacts = await readOrderContacts(
    container,
    deliveries.flatMap((delivery) => delivery.order_id ?? [])
  )
  return deliveries.map(({ order_id, reference, partner_name, lots, lot_count, quantity }) => {
    const contact = order_id ? contacts.get(order_id) : undefined
    return {
      order_id,
      display_id: contact?.display_id ?? null,
      reference,
      email: contact?.email ?? null,
      customer_id: contact?.customer_id ?? null,
      name: contact?.name ?? partner_name,
      phone: contact?.phone ?? null,
      lots: lots.map((lot) => ({ ...lot, delivered_at: new Date(lot.delivered_at) })),
      lot_count,
      quantity,
    }
  })
}

/**
 * Everything that the given lots are in, where it is and who has it. Lists hold `limit` entries from `offset` on; totals
 * are over all.
 */
export async function answerRecall(
  container: MedusaContainer,
  lotIds: string[],
  { limit, offset, format }: RecallParams
): Promise<object> {
  if (format === "csv") {
    return recallTable(container, lotIds)
  }
  const { lot_ids, places, production, deliveries, ...found } = await withTraceability(
    container,
    (service) => service.readRecallList(lotIds, { limit, offset })
  )
  const { lots } = await withTraceability(container, (service) =>
    service.searchLots({ ids: [...lotIds.slice(0, 1), ...lot_ids], limit: limit + 1, offset: 0 })
  )
  const named = new Map((await addLotNames(container, lots)).map((lot) => [lot.id, lot]))
  const nameOf = await placeNames(
    container,
    places.map((row) => row.location_id)
  )
  return {
    recall: {
      lot: lotIds.length === 1 ? named.get(lotIds[0]) : null,
      affected_lots: lot_ids.map((id) => named.get(id)!),
      on_hand: places.map((row) => ({ ...row, location_name: nameOf(row.location_id) })),
      in_production: production,
      orders: await addContacts(container, deliveries),
      ...found,
      limit,
      offset,
    },
  }
}
