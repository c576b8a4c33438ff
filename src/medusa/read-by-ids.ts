import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The rows of an entity of Medusa with these ids, in no order. Nothing is read where there are no ids. */
export async function readByIds<Row>(
  container: MedusaContainer,
  entity: string,
  fields: string[],
  ids: string[]
): Promise<Row[]> {
  if (!ids.length) {
    return []
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity, fields, filters: { id: ids } })
  return data as Row[]
}
