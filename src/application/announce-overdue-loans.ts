import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { TraceabilityEvents } from "../types/events"
import { withTraceability } from "./with-traceability"

const BATCH = 200

async function announceAll(container: MedusaContainer): Promise<number> {
  let announced = 0
  for (;;) {
    const loans = await withTraceability(container, (service) =>
      service.readUnannouncedOverdue(BATCH)
    )
    if (!loans.length) {
      return announced
    }
    await container.resolve(Modules.EVENT_BUS).emit(
      loans.map(({ id, lot_id }) => ({
        name: TraceabilityEvents.LOAN_OVERDUE,
        data: { id, lot_id },
      }))
    )
    await withTraceability(container, (service) =>
      service.markOverdueAnnounced(loans.map(({ id }) => id))
    )
    announced += loans.length
  }
}

/**
 * Emits `traceability.loan.overdue` for each unit that should be back by now, once for each day that it was due on. Returns how many.
 * Emitted before it is recorded: a process that dies in between says it again. The lock keeps two instances from saying the same.
 */
export const announceOverdueLoans = (container: MedusaContainer): Promise<number> =>
  container
    .resolve(Modules.LOCKING)
    .execute("traceability:overdue-loans", () => announceAll(container), { timeout: 60 })
