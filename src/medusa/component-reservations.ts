import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** A reservation of Medusa's that holds components for the orders of a manufacturing family. */
export type ComponentReservation = {
  id: string
  family_reference: string
  inventory_item_id: string
  location_id: string
  quantity: number
}

const PREFIX = "traceability:mo:"

export const reservationKey = (familyReference: string): string => `${PREFIX}${familyReference}`

type Row = Omit<ComponentReservation, "family_reference" | "quantity"> & {
  external_id: string
  quantity: unknown
}

/** The reservations of these families, or of all. */
export async function readComponentReservations(
  container: MedusaContainer,
  families: string[] | null
): Promise<ComponentReservation[]> {
  if (families && !families.length) {
    return []
  }
  const external_id = families ? families.map(reservationKey) : { $like: `${PREFIX}%` }
  const rows = (await container
    .resolve(Modules.INVENTORY)
    // Medusa filters by every column; its type names only some of them.
    .listReservationItems({ external_id } as object, { take: null })) as unknown as Row[]
  return rows.map(({ external_id: key, quantity, id, inventory_item_id, location_id }) => ({
    id,
    inventory_item_id,
    location_id,
    quantity: Number(quantity),
    family_reference: key.slice(PREFIX.length),
  }))
}

/** Whether a reservation was made here, and for which family. */
export const familyOf = (externalId: string | null | undefined): string | null =>
  externalId?.startsWith(PREFIX) ? externalId.slice(PREFIX.length) : null
