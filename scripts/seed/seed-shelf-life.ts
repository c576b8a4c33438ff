import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createCustomerGroupsWorkflow,
  linkCustomersToCustomerGroupWorkflow,
} from "@medusajs/medusa/core-flows"
import { withTraceability } from "../../src/application/with-traceability"
import type { ShelfLifeBuyer } from "../../src/types/shelf-life"
import { flagUnitWorkflow } from "../../src/workflows/suspicion/workflows/flag-unit"
import { syncOrderDeliveriesWorkflow } from "../../src/workflows/orders/workflows/sync-order-deliveries"
import { find, findOrCreate } from "./find"
import type { Customer } from "./seed-customers"
import type { Shop } from "./seed-shop"

/** A display unit that was taken at a fair. */
const STOLEN = "NL14P-24-000112"

type Rule = { buyer: ShelfLifeBuyer; buyer_id: string; min_days: number; note: string }

async function seedRule(container: MedusaContainer, shop: Shop, rule: Rule): Promise<void> {
  const { buyer, buyer_id } = rule
  if (await find(container, "shelf_life_rule", ["id"], { buyer, buyer_id })) {
    return
  }
  const about = { inventory_item_id: null, min_percent: null, created_by: shop.actorId }
  await withTraceability(container, (service) => service.createShelfLifeRule({ ...rule, ...about }))
}

/** Cafés stock up for two months; who orders a bag drinks it. */
async function seedRules(container: MedusaContainer, shop: Shop, cafe: Customer): Promise<void> {
  const group = await findOrCreate(container, "customer_group", { name: "Cafés" }, async () => {
    const { result } = await createCustomerGroupsWorkflow(container).run({
      input: { customersData: [{ name: "Cafés" }] },
    })
    await linkCustomersToCustomerGroupWorkflow(container).run({
      input: { id: result[0].id, add: [cafe.id] },
    })
    return result[0]
  })
  await seedRule(container, shop, {
    buyer: "customer_group",
    buyer_id: group,
    min_days: 60,
    note: "As agreed with cafés",
  })
  await seedRule(container, shop, {
    buyer: "sales_channel",
    buyer_id: shop.salesChannelId,
    min_days: 14,
    note: "Nobody wants a bag that expires next week",
  })
}

async function reportStolen(container: MedusaContainer, shop: Shop): Promise<void> {
  const lot = await find<{ id: string }>(container, "stock_lot", ["id"], { name: STOLEN })
  if (!lot || (await find(container, "unit_suspicion", ["id"], { lot_id: lot.id }))) {
    return
  }
  await flagUnitWorkflow(container).run({
    input: {
      kind: "stolen",
      lot_id: lot.id,
      reason: "Taken from the stand at the Leipzig fair",
      reference: "Police Leipzig 2026/4711",
      actor_id: shop.actorId,
    },
  })
}

/** How fresh goods must be for whom, and a unit that must not leave. The café's open order gets fresher beans by it. */
export async function seedShelfLife(
  container: MedusaContainer,
  shop: Shop,
  customers: { cafe: Customer }
): Promise<void> {
  await seedRules(container, shop, customers.cafe)
  await reportStolen(container, shop)
  const order = await find<{ id: string }>(container, "order", ["id"], {
    metadata: { demo: "cafe-next" },
  })
  if (order) {
    await syncOrderDeliveriesWorkflow(container).run({
      input: { order_id: order.id, actor_id: shop.actorId },
    })
  }
}
