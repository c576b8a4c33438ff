import type { RecalledDelivery } from "../../../../modules/traceability/insight/recall/recalled-deliveries"
import { withTraceability } from "../../../../application/with-traceability"
import type { AdminTraceabilityRecallListOfResponse } from "../../../../types/http"
import { placeNames } from "../../../utils/add-names"
import type { BeforeJson } from "../../../utils/before-json"
import type { CsvAnswer } from "../../../utils/csv-answer"
import type { Asking } from "../../../utils/permissions"
import { recallContacts } from "./recall-contacts"
import { addLotNames } from "../lots/helpers"
import { recallTable } from "./recall-table"
import type { RecallParams } from "./validators"

async function addContacts(asking: Asking, deliveries: RecalledDelivery[]) {
  const contactOf = await recallContacts(asking, deliveries)
  return deliveries.map((delivery) => {
    const { order_id, reference, lots, lot_count, quantity } = delivery
    return {
      order_id,
      reference,
      ...contactOf(delivery),
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
  asking: Asking,
  lotIds: string[],
  { limit, offset, format }: RecallParams
): Promise<BeforeJson<AdminTraceabilityRecallListOfResponse> | CsvAnswer> {
  if (format === "csv") {
    return recallTable(asking, lotIds)
  }
  const { lot_ids, places, production, deliveries, ...found } = await withTraceability(
    asking.scope,
    (service) => service.readRecallList(lotIds, { limit, offset })
  )
  const { lots } = await withTraceability(asking.scope, (service) =>
    service.searchLots({ ids: [...lotIds.slice(0, 1), ...lot_ids], limit: limit + 1, offset: 0 })
  )
  const named = new Map((await addLotNames(asking.scope, lots)).map((lot) => [lot.id, lot]))
  const nameOf = await placeNames(
    asking.scope,
    places.map((row) => row.location_id)
  )
  return {
    recall: {
      lot: lotIds.length === 1 ? named.get(lotIds[0]) : null,
      affected_lots: lot_ids.map((id) => named.get(id)!),
      on_hand: places.map((row) => ({ ...row, location_name: nameOf(row.location_id) })),
      in_production: production,
      orders: await addContacts(asking, deliveries),
      ...found,
      limit,
      offset,
    },
  }
}
