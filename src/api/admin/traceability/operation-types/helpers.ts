import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { withTraceability } from "../../../../application/with-traceability"
import { placeNames } from "../../../utils/add-names"
import { notFound } from "../../../utils/require"

/** Every stock location gets its default types on first use; listing them is a use. */
export async function ensureTypesOfLocations(
  container: MedusaContainer,
  locationId?: string
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const filters = locationId ? { id: locationId } : {}
  const { data } = await query.graph({ entity: "stock_location", fields: ["id"], filters })
  if (locationId && !data.length) {
    throw notFound("stock location", locationId)
  }
  await withTraceability(container, (service) =>
    service.ensureOperationTypes(data.map((location) => location.id))
  )
}

export async function addLocationNames<T extends { stock_location_id: string }>(
  container: MedusaContainer,
  types: T[]
) {
  const nameOf = await placeNames(
    container,
    types.map((type) => type.stock_location_id)
  )
  return types.map((type) => ({ ...type, location_name: nameOf(type.stock_location_id) }))
}

export async function retrieveOperationType(container: MedusaContainer, id: string) {
  const type = await withTraceability(container, (service) =>
    service.retrieveStockOperationType(id)
  )
  return (await addLocationNames(container, [type]))[0]
}
