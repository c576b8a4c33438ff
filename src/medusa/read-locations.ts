import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isVirtualLocation } from "../shared/places"

export type LocationDetails = {
  id: string
  name: string
  metadata: Record<string, unknown> | null
  address: {
    company: string | null
    address_1: string | null
    address_2: string | null
    city: string | null
    province: string | null
    postal_code: string | null
    country_code: string | null
    phone: string | null
  } | null
}

/** Stock locations with their addresses, by id. Places that are none, and null, are passed over. */
export async function readLocations(
  container: MedusaContainer,
  ids: (string | null)[]
): Promise<Map<string, LocationDetails>> {
  const real = new Set(ids.filter((id): id is string => !!id && !isVirtualLocation(id)))
  if (!real.size) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "stock_location",
    fields: ["id", "name", "metadata", "address.*"],
    filters: { id: [...real] },
  })
  return new Map((data as unknown as LocationDetails[]).map((location) => [location.id, location]))
}
