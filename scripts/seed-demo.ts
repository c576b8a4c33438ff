import type { ExecArgs } from "@medusajs/framework/types"
import { checkIntegrity } from "../src/utils/check-integrity"
import { seedCatalog } from "./seed/seed-catalog"
import { seedCustomers } from "./seed/seed-customers"
import { seedOrders } from "./seed/seed-orders"
import { seedPurchases } from "./seed/seed-purchases"
import { seedShop } from "./seed/seed-shop"

/**
 * Fills an empty database with the demo shop. Running it again adds only what is missing, and leaves alone what a visitor
 * has changed.
 */
export default async function seedDemo({ container }: ExecArgs): Promise<void> {
  const shop = await seedShop(container)
  const catalog = await seedCatalog(container, shop)
  await seedPurchases(container, shop, catalog)
  const customers = await seedCustomers(container)
  await seedOrders(container, shop, catalog, customers)

  const { ok, checks } = await checkIntegrity(container)
  if (!ok) {
    throw new Error(`The demo data does not add up: ${JSON.stringify(checks.filter((check) => !check.ok), null, 2)}`)
  }
}
