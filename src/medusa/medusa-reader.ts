import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Sql } from "../modules/traceability/sql"
import type {
  ComparedLevel,
  MedusaReader,
  StrayReservation,
} from "../modules/traceability/stock/integrity/read-level-differences"

/** Modules share one database unless a shop gives one of them its own: then a snapshot of ours does not reach its tables. */
async function isReachable(sql: Sql, tables: string[]): Promise<boolean> {
  const [{ all }] = await sql<{ all: boolean }>(
    `SELECT bool_and(to_regclass(name) IS NOT NULL) AS all FROM unnest(?::text[]) AS t (name)`,
    [tables]
  )
  return all
}

const readLevelsBySql = (sql: Sql, itemIds: string[]): Promise<ComparedLevel[]> =>
  sql<ComparedLevel>(
    `SELECT inventory_item_id, location_id, stocked_quantity::float8, reserved_quantity::float8, updated_at
       FROM inventory_level WHERE deleted_at IS NULL AND inventory_item_id = ANY(?::text[])`,
    [itemIds]
  )

async function readLevelsByQuery(
  container: MedusaContainer,
  itemIds: string[]
): Promise<ComparedLevel[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "inventory_level",
    fields: [
      "inventory_item_id",
      "location_id",
      "stocked_quantity",
      "reserved_quantity",
      "updated_at",
    ],
    filters: { inventory_item_id: itemIds },
  })
  return data.map((level) => ({
    inventory_item_id: level.inventory_item_id,
    location_id: level.location_id,
    stocked_quantity: Number(level.stocked_quantity),
    reserved_quantity: Number(level.reserved_quantity),
    updated_at: new Date(level.updated_at),
  }))
}

/** Of tracked items alone: what Medusa does with others is not ours to judge. */
const readStrayBySql = (sql: Sql): Promise<StrayReservation[]> =>
  sql<StrayReservation>(
    `SELECT r.id, r.inventory_item_id, r.location_id, r.quantity::float8, o.id AS order_id, o.display_id,
            coalesce(o.canceled_at, o.updated_at) AS since
       FROM "order" o JOIN order_item i ON i.order_id = o.id AND i.version = o.version AND i.deleted_at IS NULL
       JOIN reservation_item r ON r.line_item_id = i.item_id AND r.deleted_at IS NULL
       JOIN traceability_item_tracking t ON t.inventory_item_id = r.inventory_item_id AND t.tracking <> 'none'
      WHERE o.status = 'canceled' AND o.deleted_at IS NULL ORDER BY o.display_id, r.id`
  )

/**
 * Reads what the integrity check compares with: in our snapshot where Medusa's tables are in the same database, else by
 * Medusa's own query. Reservations of cancelled orders cannot be asked for by that, and are left out then.
 */
export const medusaReader = (container: MedusaContainer): MedusaReader => ({
  levels: async (sql, itemIds) =>
    (await isReachable(sql, ["inventory_level"]))
      ? readLevelsBySql(sql, itemIds)
      : readLevelsByQuery(container, itemIds),
  strayReservations: async (sql) =>
    (await isReachable(sql, ["order", "order_item", "reservation_item"]))
      ? readStrayBySql(sql)
      : [],
})
