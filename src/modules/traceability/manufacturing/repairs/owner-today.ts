import { isOwnedByCustomer, isVirtualLocation } from "../../../../shared/places"
import type { UnitOwner } from "../../../../types/service-case"
import type { FoundLot } from "../../stock/lots/find-lots"

/** Whose a serial number is today; null for what is scrapped, part of another unit or nowhere, and for a lot that many can have. */
export function ownerToday({ kind, places }: Pick<FoundLot, "kind" | "places">): UnitOwner | null {
  const [place] = kind === "serial" ? places : []
  if (!place) {
    return null
  }
  const { location_id } = place
  const isOurs = !isVirtualLocation(location_id) || location_id === "loan"
  return isOwnedByCustomer(location_id) ? "customer" : isOurs ? "shop" : null
}
