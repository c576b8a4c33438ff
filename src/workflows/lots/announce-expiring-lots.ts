import type { MedusaContainer } from "@medusajs/framework/types"
import { announceBatches } from "../../application/announce-batches"
import { withTraceability } from "../../application/with-traceability"
import type { ExpiringLot } from "../../modules/traceability/stock/lots/expiring-lots"
import { TraceabilityEvents } from "../../types/events"

const BATCH = 500

/**
 * Emits `traceability.lot.expiring` for each lot on hand whose alert date has come, once for each alert date. Returns
 * how many.
 */
export const announceExpiringLots = (container: MedusaContainer): Promise<number> =>
  announceBatches<ExpiringLot>(container, {
    lock: "traceability:expiring-lots",
    timeout: 60,
    read: (last) =>
      withTraceability(container, (service) =>
        service.readExpiringLots({ after: last?.id ?? "", limit: BATCH })
      ),
    messageOf: ({ id }) => ({ name: TraceabilityEvents.LOT_EXPIRING, data: { id } }),
    mark: (lots) => withTraceability(container, (service) => service.markAlerted(lots)),
  })
