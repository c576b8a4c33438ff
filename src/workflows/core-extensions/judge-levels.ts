import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Claim, LevelChange } from "../../modules/traceability/operations/claims/claim"
import { roundQuantity } from "../../shared/round-quantity"
import { withTraceability } from "../../application/with-traceability"
import { explainLevels, placeKey } from "./explain-levels"
import { CONFIRM, RELEASE, type Verdict } from "./verdict"

async function readLevel(container: MedusaContainer, change: LevelChange): Promise<number> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "inventory_level",
    fields: ["stocked_quantity"],
    filters: { inventory_item_id: change.inventory_item_id, location_id: change.location_id },
  })
  return Number(data[0]?.stocked_quantity ?? 0)
}

/** What a claim wants Medusa's levels to change by; Medusa's own workflows do that for a fulfillment. */
export const levelChangesOf = ({ payload }: Claim): LevelChange[] =>
  "level_changes" in payload ? payload.level_changes : []

/** The other open claims on the places of this one. */
async function readNeighbours(container: MedusaContainer, claim: Claim): Promise<Claim[]> {
  const places = new Set(levelChangesOf(claim).map(placeKey))
  const open = await withTraceability(container, (service) =>
    service.readAbandonedClaims(new Date())
  )
  return open.filter(
    (other) =>
      other.id !== claim.id && levelChangesOf(other).some((change) => places.has(placeKey(change)))
  )
}

/**
 * Did Medusa's levels change before the process died? Tracked items tell, by what their levels are ahead of the lots. An
 * operation of untracked items alone cannot tell and is given back: a count will show. While a living claim is working
 * on one of the places, its half-done change would be mistaken for ours: the next run judges. The claims are read before
 * the books, or one that is posted in between would be counted twice.
 */
export async function judgeLevels(
  container: MedusaContainer,
  claim: Claim,
  before: Date
): Promise<Verdict | null> {
  const neighbours = await readNeighbours(container, claim)
  if (neighbours.some((other) => new Date(other.created_at) >= before)) {
    return null
  }
  const changes = levelChangesOf(claim)
  const totals = await withTraceability(container, (service) =>
    service.readStockOf(changes.map((change) => change.inventory_item_id))
  )
  const ahead = new Map<string, number>()
  for (const change of changes.filter((c) => totals.tracked.has(c.inventory_item_id))) {
    const ours = totals.quantityAt(change.inventory_item_id, change.location_id)
    ahead.set(placeKey(change), roundQuantity((await readLevel(container, change)) - ours))
  }
  const found = explainLevels(changes, neighbours.map(levelChangesOf), ahead)
  return found && (found === "changed" ? CONFIRM : RELEASE)
}
