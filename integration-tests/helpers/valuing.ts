import type { Product } from "./create-product"
import type { Store } from "./create-store"
import type { Traceability } from "./traceability"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

type Bought = { item: Product; unit_cost?: number; lots: (string | [string, number])[] }

const sizeOf = (lot: string | [string, number]) => (typeof lot === "string" ? 1 : lot[1])

/** Buying goods at a price, and reading what is worth what. `supplierId` is asked when something is bought. */
export function valuing(trace: Traceability, store: Store, supplierId: () => string) {
  const value = (params: object = {}): Promise<any> => trace.get("/stock-value", params)
  return {
    value,
    total: async (params: object = {}) => (await value(params)).totals.values,
    lotValue: async (name: string): Promise<any> =>
      (await trace.get(`/lots/${(await trace.lot(name)).id}/value`)).lot_value,
    sold: async (params: object): Promise<any[]> =>
      (await trace.get("/sales-costs", params)).sales_costs,
    /** Orders, receives and answers the receipt. */
    buy: async (bought: Bought[], currency_code: string | null = "eur"): Promise<any> => {
      const { purchase_order } = await trace.post("/purchase-orders", {
        supplier_id: supplierId(),
        location_id: store.locationId,
        currency_code,
        lines: bought.map(({ item, unit_cost, lots }) => ({
          inventory_item_id: item.inventoryItemId,
          quantity: lots.reduce((sum, lot) => sum + sizeOf(lot), 0),
          unit_cost,
        })),
      })
      const confirmed = await trace.post(`/purchase-orders/${purchase_order.id}/confirm`)
      const receiptId = confirmed.purchase_order.operations[0].id
      const { lines } = await trace.operation(receiptId)
      for (const [i, { lots }] of bought.entries()) {
        const details = lots.map((lot) =>
          typeof lot === "string" ? { lot_name: lot } : { lot_name: lot[0], quantity: lot[1] }
        )
        await trace.post(`/operations/${receiptId}/lines/${lines[i].id}/details`, { details })
      }
      const { operation } = await trace.post(`/operations/${receiptId}/validate`)
      return { receipt: operation, purchase_order }
    },
  }
}
