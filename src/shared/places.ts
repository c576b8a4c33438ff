import {
  CARE_PREFIX,
  type CareLocation,
  VIRTUAL_LOCATIONS,
  type VirtualLocation,
} from "../types/operation"

/** Where goods come from or go to without end: nothing is ever there, so these places have no stock rows. */
export const ENDLESS_LOCATIONS: readonly VirtualLocation[] = ["supplier", "adjustment", "assembly"]

const includes = (places: readonly string[], locationId: string): boolean =>
  places.includes(locationId)

/** The place of units at a stock location that belong to customers. */
export const careAt = (stockLocationId: string): CareLocation => `${CARE_PREFIX}${stockLocationId}`

export const isCare = (locationId: string): locationId is CareLocation =>
  locationId.startsWith(CARE_PREFIX)

/** The stock location where a unit lies: of care the one that it is named for, of any other place the place itself. */
export const shelfOf = (locationId: string): string =>
  isCare(locationId) ? locationId.slice(CARE_PREFIX.length) : locationId

/** Whether what is there belongs to a customer, wherever it lies. */
export const isOwnedByCustomer = (locationId: string): boolean =>
  locationId === "customer" || isCare(locationId)

/**
 * Whether this is none of Medusa's stock locations. What is at a stock location is on hand and ours, anything else is not.
 */
export const isVirtualLocation = (locationId: string): locationId is VirtualLocation =>
  includes(VIRTUAL_LOCATIONS, locationId) || isCare(locationId)

/** Whether the place has stock rows: there are only so many units there, and they can run out. */
export const holdsStock = (locationId: string): boolean => !includes(ENDLESS_LOCATIONS, locationId)

type Line = { role: string }
type Operation = {
  from_location_id: string
  to_location_id: string
  manufacturing_order_id: string | null
}

/**
 * Where goods of a line come from and go to: as the operation says, except that the products of a manufacturing order come
 * out of `assembly` and arrive where its components are taken from.
 */
export const placesOf = (
  operation: Operation,
  line: Line
): { from_location_id: string; to_location_id: string } =>
  operation.manufacturing_order_id && line.role !== "component"
    ? { from_location_id: "assembly", to_location_id: operation.from_location_id }
    : { from_location_id: operation.from_location_id, to_location_id: operation.to_location_id }
