import { VIRTUAL_LOCATIONS } from "../types/operation"

export const isVirtualLocation = (locationId: string): boolean =>
  (VIRTUAL_LOCATIONS as readonly string[]).includes(locationId)

const ENDLESS_LOCATIONS = ["supplier", "adjustment", "assembly"]

/** The endless places as a list of SQL: what can be written between the brackets of IN (…). */
export const ENDLESS_LOCATIONS_SQL = ENDLESS_LOCATIONS.map((place) => `'${place}'`).join(", ")

/** The endless places hold no stock rows, so nothing can run out there. */
export const holdsStock = (locationId: string): boolean => !ENDLESS_LOCATIONS.includes(locationId)

type Line = { role: string }
type Operation = {
  from_location_id: string
  to_location_id: string
  manufacturing_order_id: string | null
}

/**
 * Where goods of a line come from and go to: as the operation says, but the products of a manufacturing order come out of
 * production where its components go in.
 */
export const placesOf = (
  operation: Operation,
  line: Line
): { from_location_id: string; to_location_id: string } =>
  operation.manufacturing_order_id && line.role !== "component"
    ? { from_location_id: "assembly", to_location_id: operation.from_location_id }
    : { from_location_id: operation.from_location_id, to_location_id: operation.to_location_id }
