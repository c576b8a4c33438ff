import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../../../application/with-traceability"
import { isCare, shelfOf } from "../../../../shared/places"
import { orderDisplayIds, placeNames } from "../../../utils/add-names"

type Detail = { lot_id: string | null; to_location_id: string }
type Done = { to_location_id: string; lines: { details: Detail[] }[] }

const NAMED_MAX = 20

/**
 * One note for each unit that came in with goods of ours but stays its owner's: it is in care, not for sale. Of more than 20 the
 * last note says how many others there are.
 */
export async function careNotes(container: MedusaContainer, operation: Done): Promise<string[]> {
  const rows = operation.lines.flatMap((line) => line.details)
  const ids = isCare(operation.to_location_id)
    ? []
    : rows.flatMap((row) => (row.lot_id && isCare(row.to_location_id) ? [row.lot_id] : []))
  if (!ids.length) {
    return []
  }
  const { lots } = await withTraceability(container, (service) =>
    service.searchLots({ ids, limit: NAMED_MAX, offset: 0, order: "name" })
  )
  const shelf = shelfOf(operation.to_location_id)
  const [nameOf, displayIdOf] = await Promise.all([
    placeNames(container, [shelf]),
    orderDisplayIds(
      container,
      lots.map((lot) => lot.owner_order_id)
    ),
  ])
  const notes = lots.map((lot) => {
    const number = displayIdOf(lot.owner_order_id)
    const sold = number
      ? ` with order #${number}`
      : lot.owner_reference
        ? ` with ${lot.owner_reference}`
        : ""
    return `${lot.name} was sold${sold} and belongs to its owner: it is in care at ${nameOf(shelf)}, not for sale.`
  })
  const more = new Set(ids).size - lots.length
  return more > 0 ? [...notes, `${more} more are in care, too.`] : notes
}
