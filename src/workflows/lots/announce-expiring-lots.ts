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
 * Emits `traceability.lot.expiring` for each lot on hand whose alert date has come, once for each alert date. Answers how
 * many.
 *
 * Told first, remembered second: a process that dies in between tells one batch again on the next day, where the other
 * order would never tell it. The lock keeps two instances from telling the same at once.
 */
export function announceExpiringLots(container: MedusaContainer): Promise<number> {
  return container
    .resolve(Modules.LOCKING)
    .execute("traceability:expiring-lots", () => announceAll(container), { timeout: 60 })
}
