import type { MedusaContainer } from "@medusajs/framework/types"
import { TraceabilityEvents } from "../types/events"
import { announceBatches } from "./announce-batches"
import { withTraceability } from "./with-traceability"

const BATCH = 200

/** Emits `traceability.unit.suspicious` for what was found and not announced yet. Returns how many. */
export async function announceSuspicions(container: MedusaContainer): Promise<number> {
  const read = (limit: number) =>
    withTraceability(container, (service) => service.readUnannounced(limit))
  if (!(await read(1)).length) {
    return 0
  }
  return announceBatches(container, {
    lock: "traceability:suspicious-units",
    timeout: 30,
    read: () => read(BATCH),
    messageOf: (data) => ({ name: TraceabilityEvents.UNIT_SUSPICIOUS, data }),
    mark: (found) =>
      withTraceability(container, (service) => service.markAnnounced(found.map(({ id }) => id))),
  })
}
