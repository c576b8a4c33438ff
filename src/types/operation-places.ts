import { VIRTUAL_LOCATIONS } from "./operation"

export const isVirtualLocation = (locationId: string): boolean =>
  (VIRTUAL_LOCATIONS as readonly string[]).includes(locationId)

/** The endless places hold no stock rows, so nothing can run out there. */
export const holdsStock = (locationId: string): boolean =>
  locationId !== "supplier" && locationId !== "adjustment"
