/* eslint-disable @typescript-eslint/no-explicit-any -- workflows of any input are run */
import {
  cancelOrderFulfillmentWorkflow,
  cancelReturnWorkflow,
  confirmReturnReceiveWorkflow,
  createAndCompleteReturnOrderWorkflow,
  createOrderFulfillmentWorkflow,
} from "@medusajs/medusa/core-flows"
import * as workflows from "../../src/workflows"
import { createProduct, type Product } from "../helpers/create-product"
import { type Books, leavingNothing } from "../helpers/fail-at-each-step"
import { createWorkshop, type Workshop } from "../helpers/manufacturing"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(240_000)

/**
 * As compensation.spec.ts, for Medusa's own workflows that ours are inserted in, returns and manufacturing orders. What is
 * not undone, and why:
 * - `syncOrderDeliveriesWorkflow`, `syncOrderReturnWorkflow`: they make our documents equal to what Medusa says; running them again is
 *   their undo. So do our steps in `cancel-return` and `create-complete-return-order`.
 * - What Medusa itself leaves: a return that it cancelled or made stays so when a later step fails, and the carrier stays
 *   notified. Such a workflow is run up to that step.
 * - The document of a delivery or a return that was undone is cancelled, and an open one is in its place: validating it is run up to
 *   Medusa's own workflow, which is run by itself.
 */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop, returns: goods } = useShop()
  let workshop: Workshop
  let laptop: Product

  beforeAll(async () => {
    workshop = await createWorkshop(api, admin, store, trace)
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP" })
    await trace.track(laptop.inventoryItemId, "serial", { warranty_days: 10 })
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2", "SN-3"])
  })

  const leavesNothing = leavingNothing(getContainer, () => trace.integrity())

  // What was done and undone leaves its document cancelled and an open one in its place.
  const documents = (books: Books) => ({
    ...books,
    traceability_operation: [],
    traceability_operation_line: [],
    traceability_operation_detail: [],
  })

  describe("Medusa's fulfilment", () => {
    it("of an order, which still holds the same units", async () => {
      const order = await shop.order([laptop.variantId, 2])
      const before = await shop.line(order)
      const items = [{ id: order.items![0].id, quantity: 1 }]
      const input = { order_id: order.id, location_id: store.locationId, items }
      await leavesNothing(createOrderFulfillmentWorkflow, input, documents)
      expect(await shop.line(order)).toEqual(before)
    })

    it("of a part, when the order has reserved the last of the stock", async () => {
      const order = await shop.order([laptop.variantId, 3])
      const items = [{ id: order.items![0].id, quantity: 1 }]
      const input = { order_id: order.id, location_id: store.locationId, items }
      await leavesNothing(createOrderFulfillmentWorkflow, input, documents)
    })

    it("cancelled, up to where the carrier is notified, which Medusa does not undo", async () => {
      const order = await shop.order([laptop.variantId, 1])
      const { fulfillments } = await shop.fulfil(order, [1])
      const input = { order_id: order.id, fulfillment_id: fulfillments[0].id }
      await leavesNothing(
        cancelOrderFulfillmentWorkflow,
        input,
        undefined,
        "cancel-fulfillment-workflow-as-step"
      )
      await shop.cancel(order, fulfillments[0].id)
    })
  })

  describe("returns", () => {
    const sold = async () => {
      const order = await shop.order([laptop.variantId, 2])
      await shop.fulfil(order, [2])
      return order
    }
    const requested = async (
      order: any,
      named: object[] = [{ lot_name: "SN-1", damaged: true }, { lot_name: "SN-2" }]
    ) => {
      const id = await goods.request(order, { 0: 2 })
      const lots = named.map((lot) => ({ line_item_id: order.items[0].id, ...lot }))
      const { operation } = await trace.post(`/returns/${id}/lots`, { lots })
      return { id, operation }
    }

    it("naming the units that come back", async () => {
      const order = await sold()
      const { id } = await requested(order)
      const lots = [{ line_item_id: order.items![0].id, lot_name: "SN-2" }]
      await leavesNothing(workflows.writeReturnLotsWorkflow, {
        return_id: id,
        lots,
        actor_id: null,
      })
    })

    it("received in Medusa", async () => {
      const order = await sold()
      const { id } = await requested(order)
      await goods.begin(id, order, { 0: 1 }, { 0: 1 })
      await leavesNothing(confirmReturnReceiveWorkflow, { return_id: id }, documents)
      await goods.confirm(id)
    })

    it("validated by its operation", async () => {
      const { operation } = await requested(await sold())
      const input = { operation_id: operation.id, actor_id: null }
      await leavesNothing(
        workflows.validateOrderReturnWorkflow,
        input,
        undefined,
        "confirm-return-receive-as-step"
      )
      await trace.post(`/operations/${operation.id}/validate`)
    })

    it("cancelled in Medusa", async () => {
      const { id } = await requested(await sold())
      await leavesNothing(cancelReturnWorkflow, { return_id: id }, undefined, "cancel-order-return")
      await goods.cancel(id)
    })

    it("received at once by the storefront, and brought in after that", async () => {
      const order = await sold()
      const { data } = await api.get(
        `/admin/shipping-options/${store.shippingOptionId}?fields=service_zone_id`,
        admin
      )
      const option = {
        name: "Return",
        service_zone_id: data.shipping_option.service_zone_id,
        shipping_profile_id: store.shippingProfileId,
        provider_id: "manual_manual",
        price_type: "flat",
        type: { label: "Return", description: "By mail", code: "return" },
        prices: [{ currency_code: "eur", amount: 0 }],
        rules: [{ attribute: "is_return", operator: "eq", value: "true" }],
      }
      const { data: made } = await api.post("/admin/shipping-options", option, admin)
      const input = {
        order_id: order.id,
        items: [{ id: order.items![0].id, quantity: 2 }],
        return_shipping: { option_id: made.shipping_option.id },
        location_id: store.locationId,
        receive_now: true,
      }
      await leavesNothing(
        createAndCompleteReturnOrderWorkflow,
        input,
        undefined,
        "create-complete-return"
      )
      const { id } = (await api.post("/store/returns", input, store.storefront)).data.return
      await leavesNothing(workflows.bringInReturnedStockWorkflow, { return_id: id, actor_id: null })
      await trace.post(`/operations/${(await trace.get(`/returns/${id}`)).operation.id}/validate`)
    })

    it("an order's delivery, validated by its operation", async () => {
      const order = await shop.order([laptop.variantId, 2])
      const { id } = await shop.delivery(order)
      await leavesNothing(
        workflows.validateOrderDeliveryWorkflow,
        { operation_id: id, actor_id: null },
        undefined,
        "create-order-fulfillment-as-step"
      )
    })
  })

  describe("manufacturing", () => {
    const body = (quantity: number) => ({
      inventory_item_id: workshop.bike.inventoryItemId,
      quantity,
      location_id: store.locationId,
    })

    it("making, changing and deleting a bill of materials", async () => {
      const { battery, cell, screw, line, makeBom } = workshop
      const bom = { inventory_item_id: battery.inventoryItemId, lines: [line(cell, 2)] }
      await leavesNothing(workflows.createBillOfMaterialsWorkflow, { bom, actor_id: null })
      const { id } = await makeBom(battery, [line(cell, 2)], { note: "by hand" })
      const change = {
        quantity: 2,
        note: null,
        lines: [line(cell, 1), line(screw, 3, "by_product")],
      }
      await leavesNothing(workflows.updateBillOfMaterialsWorkflow, { id, change })
      await leavesNothing(workflows.deleteBillOfMaterialsWorkflow, id)
    })

    it("making, confirming, numbering, reserving and cancelling an order", async () => {
      // A cancelled draft stays as a record.
      const orders = (books: Books) => ({ ...books, traceability_manufacturing_order: [] })
      await leavesNothing(
        workflows.createManufacturingOrderWorkflow,
        { ...body(2), created_by: null },
        orders
      )
      const { id } = await workshop.draft(workshop.bike, 2)
      await leavesNothing(workflows.confirmManufacturingOrderWorkflow, { id })
      const order = (await workshop.call(id, "confirm")).manufacturing_order
      await leavesNothing(workflows.setManufacturingOrderLotWorkflow, { id, generate: true })
      await trace.post(`/operations/${order.operation.id}/unreserve`)
      await leavesNothing(workflows.reserveManufacturingOrderWorkflow, { id })
      await leavesNothing(workflows.cancelManufacturingOrderWorkflow, { id })
    })

    it("splitting and numbering one, a draft or one that holds components, and merging two", async () => {
      const draft = await workshop.draft(workshop.bike, 3)
      await leavesNothing(workflows.splitManufacturingOrderWorkflow, {
        id: draft.id,
        quantities: [1, 1],
      })
      const { id } = await workshop.order(workshop.bike, 3)
      await leavesNothing(workflows.splitManufacturingOrderWorkflow, { id, quantities: [1, 1] })
      await leavesNothing(workflows.prepareManufacturingBatchWorkflow, {
        id,
        first_name: "BK-001",
        count: 2,
      })
      const other = await workshop.order(workshop.bike, 2)
      await leavesNothing(workflows.mergeManufacturingOrdersWorkflow, { ids: [id, other.id] })
      await workshop.call(id, "split", { quantities: [1, 1] })
      expect(await workshop.one(other.id)).toMatchObject({ state: "confirmed" })
    })
  })
})
