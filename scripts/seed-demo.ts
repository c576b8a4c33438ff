import type { ExecArgs } from "@medusajs/framework/types"
import { checkIntegrity } from "../src/application/check-integrity"
import { seedCatalog } from "./seed/seed-catalog"
import { seedCustomers } from "./seed/seed-customers"
import { seedManufacturing, seedOpenOrder } from "./seed/seed-manufacturing"
import { seedOrders } from "./seed/seed-orders"
import { seedPassports } from "./seed/seed-passports"
import { seedPurchases } from "./seed/seed-purchases"
import { seedService } from "./seed/seed-service"
import { seedShelfLife } from "./seed/seed-shelf-life"
import { seedSwap } from "./seed/seed-swap"
import { seedShop } from "./seed/seed-shop"

/**
 * Fills an empty database with the demo shop. Running it again adds only what is missing, and leaves alone what a visitor
 * has changed.
 */
export default async function seedDemo({ container }: ExecArgs): Promise<void> {
  const shop = await seedShop(container)
  const catalog = await seedCatalog(container, shop)
  await seedPurchases(container, shop, catalog)
  await seedManufacturing(container, shop, catalog)
  await seedPassports(container, catalog)
  const customers = await seedCustomers(container)
  await seedOrders(container, shop, catalog, customers)
  await seedShelfLife(container, shop, customers)
  await seedService(container, shop)
  await seedSwap(container, shop, catalog)
  await seedOpenOrder(container, shop, catalog)

  const { ok, checks } = await checkIntegrity(container)
  if (!ok) {
    throw new Error(
      `The demo data does not add up: ${JSON.stringify(
        checks.filter((check) => !check.ok),
        null,
        2
      )}`
    )
  }
}
