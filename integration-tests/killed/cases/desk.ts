import type { Product } from "../../helpers/create-product"
import type { Prepared } from "../killed-case"
import { type People, TRACE, warehouse } from "./warehouse"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** What the cases of documents begin with. */
export function desk(people: People) {
  const { store, trace } = people
  const house = warehouse(people)
  const here = store.locationId

  const about = (command: Prepared["command"], goods: Product, ...more: string[]): Prepared => ({
    command,
    scope: [goods.inventoryItemId, ...more],
  })
  const operation = (id: string, action: string) => `${TRACE}/operations/${id}/${action}`
  const transfer = async (goods: Product, quantity: number, details?: object[]) => ({
    code: "internal",
    to_location_id: await house.lyon(),
    lines: house.lines(goods, quantity, details),
  })
  const receipt = (goods: Product, quantity: number) => ({
    code: "receipt",
    lines: house.lines(goods, quantity),
  })
  const lotId = async (name: string): Promise<string> => (await trace.lot(name)).id
  const lineOf = ({ id, lines }: any) => `${TRACE}/operations/${id}/lines/${lines[0].id}`
  const purchase = async (goods: Product, label: string): Promise<any> => {
    const { supplier } = await trace.post("/suppliers", { name: `Supplier ${label}` })
    const lines = house.lines(goods, 2)
    const body = { supplier_id: supplier.id, location_id: here, lines }
    return (await trace.post("/purchase-orders", body)).purchase_order
  }
  const confirmed = async (goods: Product, label: string): Promise<any> => {
    const { id } = await purchase(goods, label)
    return (await trace.post(`/purchase-orders/${id}/confirm`)).purchase_order
  }
  const bill = async (label: string) => {
    const [whole, part] = [await house.product(label), await house.product(`${label}p`)]
    const body = { inventory_item_id: whole.inventoryItemId, lines: house.lines(part, 2) }
    return { whole, part, bom: (await trace.post("/boms", body)).bom }
  }
  const operationType = async (label: string) => {
    const goods = await house.product(label)
    const type = { code: "internal", name: label, stock_location_id: here }
    const body = { ...type, reference_prefix: `${label}/` }
    return { goods, type: (await trace.post("/operation-types", body)).operation_type }
  }

  return {
    about,
    operation,
    transfer,
    receipt,
    lotId,
    lineOf,
    purchase,
    confirmed,
    bill,
    operationType,
    house,
    here,
  }
}
