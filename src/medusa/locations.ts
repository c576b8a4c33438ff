import type { MedusaContainer } from "@medusajs/framework/types"
import { isVirtualLocation } from "../shared/places"
import { readByIds } from "./read-by-ids"

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

/** Stock locations with their addresses, by id. Virtual places and null are skipped. */
export async function readLocations(
  container: MedusaContainer,
  ids: (string | null)[]
): Promise<Map<string, LocationDetails>> {
  const real = new Set(ids.filter((id): id is string => !!id && !isVirtualLocation(id)))
  const fields = ["id", "name", "metadata", "address.*"]
  const locations = await readByIds<LocationDetails>(container, "stock_location", fields, [...real])
  return new Map(locations.map((location) => [location.id, location]))
}

/** The names of stock locations by id. */
export async function readLocationNames(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, string>> {
  const rows = await readByIds<{ id: string; name: string }>(
    container,
    "stock_location",
    ["id", "name"],
    ids
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}
