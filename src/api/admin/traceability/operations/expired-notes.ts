import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../../../application/with-traceability"
import { dayIn } from "../../../../shared/zoned-day"

const NAMED_MAX = 20

/**
 * One note for each lot that an operation brought into our stock although it had expired: nobody is asked about what was found, counted,
 * numbered or returned, so it is said. Of more than 20 the last note says how many others there are.
 */
export async function expiredNotes(
  container: MedusaContainer,
  operationId: string
): Promise<string[]> {
  const { lots, count } = await withTraceability(container, (service) =>
    service.readExpiredArrivals(operationId, NAMED_MAX)
  )
  if (!lots.length) {
    return []
  }
  const zone = await withTraceability(container, (service) => service.readTimeZone())
  const notes = lots.map(
    ({ name, expires_at }) =>
      `${name} expired on ${dayIn(expires_at, zone)}: it is in stock as expired, and no order gets it.`
  )
  const more = count - lots.length
  return more > 0 ? [...notes, `${more} more have expired, too.`] : notes
}
