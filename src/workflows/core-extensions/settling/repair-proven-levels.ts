import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { repairLevel } from "../../../application/repair-level"
import { withTraceability } from "../../../application/with-traceability"
import { medusaReader } from "../../../medusa/medusa-reader"
import type { ClaimedChange } from "../../../modules/traceability/stock/integrity/claimed-changes"
import { provenBy } from "../../../modules/traceability/stock/integrity/proven-by"

/** The job runs every minute; a shop that was off for a day is looked at whole. */
const LOOKS_BACK_MS = 24 * 60 * 60 * 1000
const ITEMS_AT_ONCE = 500

const reasonOf = ({ documents, kind }: ClaimedChange): string => {
  const names = documents.map((document) => document.reference).join(", ")
  return `Medusa had changed the level for ${names || `a ${kind.replace("_", " ")}`}, which failed, and did not reverse it`
}

async function repairItems(
  container: MedusaContainer,
  itemIds: string[],
  released: ClaimedChange[]
): Promise<number> {
  const places = await withTraceability(container, (service) =>
    service.comparePlaces(medusaReader(container), itemIds)
  )
  let repaired = 0
  for (const place of places) {
    const claim = provenBy(place, released)
    if (claim) {
      try {
        const { inventory_item_id, location_id, difference } = place
        const at = { inventory_item_id, location_id, difference }
        await repairLevel(container, { ...at, reason: reasonOf(claim), actor_id: null })
        repaired++
      } catch (error) {
        const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
        logger.error(`The level of ${place.inventory_item_id} was not repaired`, error as Error)
      }
    }
  }
  return repaired
}

/**
 * When what Medusa was doing fails, it reverses its levels, unless it has lost its lock meanwhile: then the level stays off.
 * Where a claim that was released before `before` proves just that, the level is set to what is on hand. Any other
 * difference is for a person: `GET /integrity` names it. Returns how many levels were repaired.
 */
export async function repairProvenLevels(
  container: MedusaContainer,
  before: Date
): Promise<number> {
  const since = new Date(before.getTime() - LOOKS_BACK_MS)
  const changes = await withTraceability(container, (service) => service.readReleasedChanges(since))
  const released = changes.filter((change) => new Date(change.updated_at) < before)
  const itemIds = [...new Set(released.map((change) => change.inventory_item_id))]
  let repaired = 0
  for (let i = 0; i < itemIds.length; i += ITEMS_AT_ONCE) {
    repaired += await repairItems(container, itemIds.slice(i, i + ITEMS_AT_ONCE), released)
  }
  return repaired
}
