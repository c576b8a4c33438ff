import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { TraceabilityEvents } from "../types/events"
import { withTraceability } from "./with-traceability"

const BATCH = 200

async function announceAll(container: MedusaContainer): Promise<number> {
  let announced = 0
  for (;;) {
    const found = await withTraceability(container, (service) => service.readUnannounced(BATCH))
    if (!found.length) {
      return announced
    }
    await container
      .resolve(Modules.EVENT_BUS)
      .emit(found.map((data) => ({ name: TraceabilityEvents.UNIT_SUSPICIOUS, data })))
    await withTraceability(container, (service) => service.markAnnounced(found.map(({ id }) => id)))
    announced += found.length
  }
}

/**
 * Emits `traceability.unit.suspicious` for what was found and not announced yet. Returns how many. Emitted before it is recorded: a
 * process that dies in between says it again. The lock keeps two instances from saying the same.
 */
export async function announceSuspicions(container: MedusaContainer): Promise<number> {
  const waiting = await withTraceability(container, (service) => service.readUnannounced(1))
  return waiting.length
    ? container
        .resolve(Modules.LOCKING)
        .execute("traceability:suspicious-units", () => announceAll(container), { timeout: 30 })
    : 0
}
