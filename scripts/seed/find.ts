import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The first row of any module that matches, or undefined. */
export async function find<Row extends object>(
  container: MedusaContainer,
  entity: string,
  fields: string[],
  filters: object = {}
): Promise<Row | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity, fields, filters, pagination: { take: 1, skip: 0 } })
  return data[0] as unknown as Row | undefined
}

/** What the seed made in an earlier run is found again by its name, so that running it twice changes nothing. */
export async function findOrCreate<Row extends { id: string }>(
  container: MedusaContainer,
  entity: string,
  filters: object,
  create: () => Promise<Row>
): Promise<string> {
  const found = await find<Row>(container, entity, ["id"], filters)
  return (found ?? (await create())).id
}
