import type { MedusaContainer } from "@medusajs/framework/types"
import {
  addShippingMethodToCartWorkflow,
  capturePaymentWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows"
import { syncOrderDeliveriesWorkflow } from "../../src/workflows/orders/workflows/sync-order-deliveries"
import { find } from "./find"
import type { Catalog } from "./seed-catalog"
import type { Customer, CustomerKey, Customers } from "./seed-customers"
import type { Shop } from "./seed-shop"

type Quantities = Record<string, number>

type Sale = {
  /** Recognises the order in a later run. */
  key: string
  customer: CustomerKey
  /** By SKU. */
  items: Quantities
  /** What has left the warehouse already, by SKU. Left out, the order waits with its units assigned. */
  fulfilled?: Quantities
  from?: keyof Shop["locations"]
  until?: "shipped" | "delivered"
}

const sales: Sale[] = [
  {
    key: "school-delivered",
    customer: "school",
    items: { "NL14-16-512": 2, "BAG-TOTE": 2 },
    fulfilled: { "NL14-16-512": 2, "BAG-TOTE": 2 },
    until: "delivered",
  },
  {
    key: "cafe-shipped",
    customer: "cafe",
    items: { "COF-BEANS-1KG": 12 },
    fulfilled: { "COF-BEANS-1KG": 12 },
    until: "shipped",
  },
  {
    key: "private-kit-fulfilled",
    customer: "private",
    items: { "KIT-CAMERA": 1 },
    fulfilled: { "KIT-CAMERA": 1 },
  },
  {
    key: "studio-from-lyon",
    customer: "studio",
    // More than Berlin has, so Medusa takes them from Lyon.
    items: { "NL14-32-1TB": 9 },
    fulfilled: { "NL14-32-1TB": 9 },
    from: "lyon",
    until: "shipped",
  },
  {
    key: "architect-partly",
    customer: "architect",
    items: { "NL14-32-1TB": 4, "BAG-TOTE": 4 },
    fulfilled: { "NL14-32-1TB": 2, "BAG-TOTE": 4 },
    until: "shipped",
  },
  { key: "studio-kits", customer: "studio", items: { "KIT-CAMERA": 2 } },
  { key: "private-laptop", customer: "private", items: { "NL16-32-1TB": 1, "BAG-TOTE": 1 } },
  { key: "cafe-next", customer: "cafe", items: { "COF-BEANS-1KG": 20, "COF-FILTER-1KG": 6 } },
  { key: "architect-workstations", customer: "architect", items: { "NL16-32-1TB": 2 } },
  // Ten are in stock; the rest comes with the 500 that are still to be received.
  { key: "school-waiting", customer: "school", items: { "NL14-16-512": 25 } },
  // Built in house by seedManufacturing; FIFO ships them in the order of their numbers.
  ...(["private", "architect", "studio"] as const).map((customer): Sale => ({
    key: `${customer}-e-bike`,
    customer,
    items: { "EBIKE-KITE-M": 1 },
    fulfilled: { "EBIKE-KITE-M": 1 },
    until: "delivered",
  })),
  {
    key: "private-phone",
    customer: "private",
    items: { "PHONE-F5-128": 1 },
    fulfilled: { "PHONE-F5-128": 1 },
    until: "delivered",
  },
]

type Order = {
  id: string
  items: { id: string; variant_sku: string }[]
  fulfillments: { id: string }[]
  payment_collections: { payments: { id: string; captured_at: Date | null }[] }[]
}

const findOrder = (container: MedusaContainer, filters: object) =>
  find<Order>(
    container,
    "order",
    [
      "id",
      "items.id",
      "items.variant_sku",
      "fulfillments.id",
      "payment_collections.payments.id",
      "payment_collections.payments.captured_at",
    ],
    filters
  )

const addressOf = ({ first_name, last_name, company_name: company, address }: Customer) => ({
  ...address,
  first_name,
  last_name,
  company,
})

async function createCart(
  container: MedusaContainer,
  shop: Shop,
  catalog: Catalog,
  sale: Sale,
  customer: Customer
) {
  const { result } = await createCartWorkflow(container).run({
    input: {
      region_id: shop.regionId,
      sales_channel_id: shop.salesChannelId,
      customer_id: customer.id,
      email: customer.email,
      currency_code: "eur",
      shipping_address: addressOf(customer),
      billing_address: addressOf(customer),
      metadata: { demo: sale.key },
      items: Object.entries(sale.items).map(([sku, quantity]) => ({
        variant_id: catalog[sku].variantId,
        quantity,
      })),
    },
  })
  return result.id
}

async function authorisePayment(
  container: MedusaContainer,
  cart_id: string,
  customer: Customer
): Promise<void> {
  await createPaymentCollectionForCartWorkflow(container).run({ input: { cart_id } })
  const link = await find<{ payment_collection_id: string }>(
    container,
    "cart_payment_collection",
    ["payment_collection_id"],
    { cart_id }
  )
  await createPaymentSessionsWorkflow(container).run({
    input: {
      payment_collection_id: link!.payment_collection_id,
      provider_id: "pp_system_default",
      customer_id: customer.id,
    },
  })
}

/** Buys what a customer would buy in the storefront. */
async function placeOrder(
  container: MedusaContainer,
  shop: Shop,
  catalog: Catalog,
  sale: Sale,
  customer: Customer
): Promise<Order> {
  const cartId = await createCart(container, shop, catalog, sale, customer)
  const name = sale.from === "lyon" ? "Standard from Lyon" : "Standard"
  const option = await find<{ id: string }>(container, "shipping_option", ["id"], { name })
  await addShippingMethodToCartWorkflow(container).run({
    input: { cart_id: cartId, options: [{ id: option!.id }] },
  })
  await authorisePayment(container, cartId, customer)
  const { result } = await completeCartWorkflow(container).run({ input: { id: cartId } })
  return (await findOrder(container, { id: result.id }))!
}

async function capturePayments(container: MedusaContainer, order: Order): Promise<void> {
  const payments = order.payment_collections.flatMap((collection) => collection.payments)
  for (const { id: payment_id } of payments.filter((payment) => !payment.captured_at)) {
    await capturePaymentWorkflow(container).run({ input: { payment_id } })
  }
}

async function fulfil(
  container: MedusaContainer,
  shop: Shop,
  sale: Sale,
  order: Order
): Promise<void> {
  const items = order.items
    .filter((item) => sale.fulfilled?.[item.variant_sku])
    .map((item) => ({ id: item.id, quantity: sale.fulfilled![item.variant_sku] }))
  const created_by = shop.actorId ?? undefined
  const { result } = await createOrderFulfillmentWorkflow(container).run({
    input: {
      order_id: order.id,
      items,
      location_id: shop.locations[sale.from ?? "berlin"],
      created_by,
    },
  })
  if (sale.until) {
    await createOrderShipmentWorkflow(container).run({
      input: { order_id: order.id, fulfillment_id: result.id, items, created_by },
    })
  }
  if (sale.until === "delivered") {
    await markOrderFulfillmentAsDeliveredWorkflow(container).run({
      input: { orderId: order.id, fulfillmentId: result.id },
    })
  }
}

async function seedSale(
  container: MedusaContainer,
  shop: Shop,
  catalog: Catalog,
  sale: Sale,
  customer: Customer
): Promise<void> {
  const present = await findOrder(container, { metadata: { demo: sale.key } })
  const order = present ?? (await placeOrder(container, shop, catalog, sale, customer))
  await capturePayments(container, order)
  await syncOrderDeliveriesWorkflow(container).run({
    input: { order_id: order.id, actor_id: shop.actorId },
  })
  if (sale.fulfilled && !order.fulfillments.length) {
    await fulfil(container, shop, sale, order)
  }
}

/** Orders in every state: delivered, shipped, partly fulfilled, waiting with units assigned, and waiting for stock. */
export async function seedOrders(
  container: MedusaContainer,
  shop: Shop,
  catalog: Catalog,
  customers: Customers
): Promise<void> {
  for (const sale of sales) {
    await seedSale(container, shop, catalog, sale, customers[sale.customer])
  }
}
