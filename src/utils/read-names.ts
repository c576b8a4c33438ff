import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Row = { id: string; name?: string; title?: string | null; sku?: string | null; display_id?: number }

async function readRows(container: MedusaContainer, entity: string, fields: string[], ids: string[]): Promise<Row[]> {
  if (!ids.length) {
    return []
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity, fields, filters: { id: ids } })
  return data as Row[]
}

/** "Aero 14 laptop (AERO-14)", as people know an inventory item. */
export function itemLabel(item: { title?: string | null; sku?: string | null; id: string }): string {
  const name = item.title || item.sku || item.id
  return item.sku && item.sku !== name ? `${name} (${item.sku})` : name
}

export async function readItemNames(container: MedusaContainer, ids: string[]): Promise<Map<string, string>> {
  const rows = await readRows(container, "inventory_item", ["id", "sku", "title"], ids)
  return new Map(rows.map((row) => [row.id, itemLabel(row)]))
}

export async function readLocationNames(container: MedusaContainer, ids: string[]): Promise<Map<string, string>> {
  const rows = await readRows(container, "stock_location", ["id", "name"], ids)
  return new Map(rows.map((row) => [row.id, row.name!]))
}

export async function readOrderNumbers(container: MedusaContainer, ids: string[]): Promise<Map<string, string>> {
  const rows = await readRows(container, "order", ["id", "display_id"], ids)
  return new Map(rows.map((row) => [row.id, `#${row.display_id}`]))
}
