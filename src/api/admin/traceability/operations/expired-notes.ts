import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../../../application/with-traceability"
import { isVirtualLocation } from "../../../../shared/places"
import { dayIn } from "../../../../shared/zoned-day"

type Detail = {
  lot_id: string | null
  lot_name: string | null
  expires_at: Date | null
  expired: boolean | null
  from_location_id: string
  to_location_id: string
}

const NAMED_MAX = 20

/**
 * One note for each lot that came into our stock although it had expired: nobody is asked about what was found, counted or
 * returned, so it is said. Of more than 20 the last note says how many others there are.
 */
export async function expiredNotes(
  container: MedusaContainer,
  operation: { lines: { details: Detail[] }[] }
): Promise<string[]> {
  const rows = operation.lines
    .flatMap((line) => line.details)
    .filter((row) => row.lot_id && row.expired && row.expires_at)
    .filter((row) => isVirtualLocation(row.from_location_id))
    .filter((row) => !isVirtualLocation(row.to_location_id))
  const lots = [...new Map(rows.map((row) => [row.lot_id, row])).values()]
  if (!lots.length) {
    return []
  }
  const zone = await withTraceability(container, (service) => service.readTimeZone())
  const notes = lots
    .slice(0, NAMED_MAX)
    .map(
      (lot) =>
        `${lot.lot_name} expired on ${dayIn(lot.expires_at!, zone)}: it is in stock as expired, and no order gets it.`
    )
  const more = lots.length - notes.length
  return more > 0 ? [...notes, `${more} more have expired, too.`] : notes
}
