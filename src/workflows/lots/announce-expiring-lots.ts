import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { TraceabilityEvents } from "../../types/events"
import { withTraceability } from "../../application/with-traceability"

const BATCH = 500

async function announceAll(container: MedusaContainer): Promise<number> {
  const eventBus = container.resolve(Modules.EVENT_BUS)
  let announced = 0
  let after = ""
  for (;;) {
    const lots = await withTraceability(container, (service) =>
      service.readExpiringLots({ after, limit: BATCH })
    )
    if (!lots.length) {
      return announced
    }
    await eventBus.emit(
      lots.map((lot) => ({ name: TraceabilityEvents.LOT_EXPIRING, data: { id: lot.id } }))
    )
    await withTraceability(container, (service) => service.markAlerted(lots))
    announced += lots.length
    after = lots[lots.length - 1].id
  }
}

/**
 * Emits `traceability.lot.expiring` for each lot on hand whose alert date has come, once for each alert date. Returns
 * how many.
 *
 * Events are emitted before they are recorded: a process that dies in between announces one batch again on the next
 * day, while the other order would never announce it. The lock keeps two instances from announcing the same lots.
 */
export function announceExpiringLots(container: MedusaContainer): Promise<number> {
  return container
    .resolve(Modules.LOCKING)
    .execute("traceability:expiring-lots", () => announceAll(container), { timeout: 60 })
}
