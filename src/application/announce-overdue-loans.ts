import type { MedusaContainer } from "@medusajs/framework/types"
import { TraceabilityEvents } from "../types/events"
import { announceBatches } from "./announce-batches"
import { withTraceability } from "./with-traceability"

const BATCH = 200

/** Emits `traceability.loan.overdue` for each unit that should be back by now, once for each day that it was due on. Returns how many. */
export const announceOverdueLoans = (container: MedusaContainer): Promise<number> =>
  announceBatches(container, {
    lock: "traceability:overdue-loans",
    timeout: 60,
    read: () => withTraceability(container, (service) => service.readUnannouncedOverdue(BATCH)),
    messageOf: ({ id, lot_id }) => ({
      name: TraceabilityEvents.LOAN_OVERDUE,
      data: { id, lot_id },
    }),
    mark: (loans) => withTraceability(container, (service) => service.markOverdueAnnounced(loans)),
  })
