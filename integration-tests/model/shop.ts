import type { MedusaContainer } from "@medusajs/framework/types"
import { createOrderWorkflow, createReservationsWorkflow } from "@medusajs/medusa/core-flows"
import type { AxiosInstance } from "axios"
import { query } from "../helpers/books"
import type { RequestHeaders } from "../helpers/create-admin"
import { createProduct, type Product } from "../helpers/create-product"
import type { Store } from "../helpers/create-store"
import { traceability, type Traceability } from "../helpers/traceability"
import { type Care, careAt, type Item, KIND, type Order, type Warehouse } from "./books"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** What an open operation holds: a lot of stock, or the number entered for a unit that gets it as it leaves. */
export type Held = {
  operation_id: string
  order_id: string | null
  lot_name: string
  lot_id: string | null
  quantity: number
  place: Warehouse
  picked: boolean
}

export type Refused = {
  status: number
  code: string
  message: string
  errors?: { index: number; code: string }[]
}

let runs = 0

/** The running application, as one run of commands sees it: items of its own, two warehouses shared with other runs. */
export class Shop {
  /** What became of the last command: shown with SHOW_MEASURES, so that the commands are seen to do something. */
  last: "done" | "refused" | "idle" = "idle"

  private constructor(
    readonly api: AxiosInstance,
    readonly admin: RequestHeaders,
    readonly container: MedusaContainer,
    readonly store: Store,
    readonly warehouses: Record<Warehouse, string>,
    readonly trace: Traceability,
    readonly products: Record<Item, Product>
  ) {}

  static async open(
    api: AxiosInstance,
    admin: RequestHeaders,
    container: MedusaContainer,
    store: Store,
    warehouses: Record<Warehouse, string>
  ): Promise<Shop> {
    const trace = traceability(api, admin)
    const products = {} as Record<Item, Product>
    for (const item of Object.keys(KIND) as Item[]) {
      products[item] = await createProduct(api, admin, store, { title: `${item} ${++runs}` })
      await trace.track(products[item].inventoryItemId, KIND[item], {
        capture: item === "drill" ? "delivery" : "stock",
      })
    }
    await trace.post("/boms", {
      inventory_item_id: products.robot.inventoryItemId,
      lines: [{ inventory_item_id: products.phone.inventoryItemId, quantity: 1 }],
    })
    return new Shop(api, admin, container, store, warehouses, trace, products)
  }

  itemId(item: Item): string {
    return this.products[item].inventoryItemId
  }

  get itemIds(): string[] {
    return Object.values(this.products).map((product) => product.inventoryItemId)
  }

  warehouseOf(locationId: string): Warehouse {
    return locationId === this.warehouses.A ? "A" : "B"
  }

  /** A stock location, or what is in care there. */
  placeOf(locationId: string): Warehouse | Care {
    const [care, shelf] = locationId.split(":")
    return care === "care" ? careAt(this.warehouseOf(shelf)) : this.warehouseOf(locationId)
  }

  /** Runs a request and answers its refusal, null when it was not refused. A failure of the server fails the test. */
  async attempt(request: () => Promise<unknown>): Promise<Refused | null> {
    try {
      await request()
      this.last = "done"
      return null
    } catch (error) {
      const response = (error as { response?: { status: number; data: any } }).response
      if (!response || response.status >= 500) {
        const said = response ? JSON.stringify(response.data) : ""
        throw new Error(`The server failed: ${(error as Error).message} ${said}`)
      }
      this.last = "refused"
      return { status: response.status, ...response.data }
    }
  }

  /** Medusa's own order with its reservation, without the storefront's cart: that would take most of the time of a run. */
  async placeOrder(item: Item, quantity: number, place: Warehouse): Promise<Order> {
    const { result: order } = await createOrderWorkflow(this.container).run({
      input: {
        region_id: this.store.regionId,
        sales_channel_id: this.store.salesChannelId,
        email: "carla@example.com",
        currency_code: "eur",
        shipping_address: {
          first_name: "Carla",
          last_name: "Customer",
          address_1: "Hauptstrasse 1",
          city: "Berlin",
          country_code: "de",
        },
        items: [
          {
            variant_id: this.products[item].variantId,
            quantity,
            unit_price: 10,
            title: item,
            requires_shipping: true,
          },
        ],
        shipping_methods: [
          {
            name: "Standard",
            amount: 5,
            shipping_option_id: this.store.shippingOptionId,
            data: {},
          },
        ],
      } as any,
    })
    const line_item_id = order.items![0].id
    await createReservationsWorkflow(this.container).run({
      input: {
        reservations: [
          {
            line_item_id,
            inventory_item_id: this.itemId(item),
            location_id: this.warehouses[place],
            quantity,
          },
        ],
      },
    })
    await this.trace.order(order.id)
    return { id: order.id, line_item_id, item, place, open: quantity, returned: 0 }
  }

  /** Medusa's own free stock: an order for more than that is not placed. */
  async available(item: Item, place: Warehouse): Promise<number> {
    const [level] = await query(
      this.container,
      `SELECT (stocked_quantity - reserved_quantity)::float8 AS free FROM inventory_level
        WHERE inventory_item_id = ? AND location_id = ? AND deleted_at IS NULL`,
      [this.itemId(item), this.warehouses[place]]
    )
    return level?.free ?? 0
  }

  /** What open operations hold of this run's items, in the order in which a fulfilment takes them. */
  async held(): Promise<Held[]> {
    const rows = await query(
      this.container,
      `SELECT d.operation_id, o.order_id, coalesce(lot.name, d.lot_name) AS lot_name, d.lot_id, d.quantity::float8 AS quantity,
              d.from_location_id AS location_id, d.picked
         FROM traceability_operation_detail d JOIN traceability_operation o ON o.id = d.operation_id
         JOIN traceability_operation_line l ON l.id = d.line_id LEFT JOIN traceability_lot lot ON lot.id = d.lot_id
        WHERE o.state IN ('waiting', 'ready') AND l.inventory_item_id = ANY(?::text[])
          AND (d.lot_id IS NOT NULL OR d.lot_name IS NOT NULL)
        ORDER BY d.picked DESC, d.position, d.id`,
      [this.itemIds]
    )
    return rows.map((row) => ({ ...row, place: this.warehouseOf(row.location_id) }))
  }
}
