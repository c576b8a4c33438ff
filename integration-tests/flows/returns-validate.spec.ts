import { Modules } from "@medusajs/framework/utils"
import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { confirmReturnReceiveWorkflow } from "@medusajs/medusa/core-flows"
import type TraceabilityModuleService from "../../src/modules/traceability/service"
import { TRACEABILITY_MODULE } from "../../src/types/module-keys"
import { settleAbandonedClaims } from "../../src/workflows/core-extensions/settling/settle-abandoned-claims"
import { query, readBooks, refusedWithoutTrace } from "../helpers/books"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { failLevels } from "../helpers/fail-levels"
import type { Fulfilling } from "../helpers/fulfil"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"
import { breakDownStep } from "../helpers/break-down"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** What a host may write: Medusa's receiving as one step of something larger, which fails after it. */
const receiveAndBreakDown = createWorkflow(
  "receive-and-break-down",
  (input: { return_id: string }) => {
    confirmReturnReceiveWorkflow.runAsStep({ input })
    breakDownStep("the refund was declined")
  }
)

/** Returns that are validated here, received without stock, left half done, or reversed. */
runApp(({ api, getContainer, utils }) => {
  const { admin, store, trace, sales: shop, returns: goods } = useShop()
  let phone: Product
  let cable: Product
  let order: Awaited<ReturnType<Fulfilling["order"]>>

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHONE-1" })
    cable = await createProduct(api, admin, store, { title: "Cable", sku: "CAB-1", stock: 10 })
    await trace.track(phone.inventoryItemId, "serial", { warranty_days: 365 })
    await trace.receive(store.locationId, phone.inventoryItemId, ["SN-1", "SN-2", "SN-3", "SN-4"])
    order = await shop.order([phone.variantId, 2], [cable.variantId, 1])
    await shop.fulfil(order, [2, 1])
    await utils.waitWorkflowExecutions()
  })

  const service = (): TraceabilityModuleService => getContainer().resolve(TRACEABILITY_MODULE)
  const stock = (product = phone) =>
    readStock(api, admin, product.inventoryItemId, store.locationId)
  const look = (returnId: string) => trace.get(`/returns/${returnId}`)
  const request = async (quantities: Record<number, number>) => {
    const id = await goods.request(order, quantities)
    await look(id)
    return id
  }
  const row = (lot_name: string, more: object = {}, line = 0) => ({
    line_item_id: order.items![line].id,
    lot_name,
    ...more,
  })
  const name = async (returnId: string, ...lots: object[]) =>
    (await trace.post(`/returns/${returnId}/lots`, { lots })).operation
  const validate = (operation: { id: string }, body: object = {}) =>
    trace.post(`/operations/${operation.id}/validate`, body)
  const openClaims = () =>
    query(getContainer(), "SELECT id FROM traceability_claim WHERE state = 'open'")
  const returned = async () => {
    const { lines } = await trace.order(order.id)
    return lines
      .find((line: any) => line.line_item_id === order.items![0].id)
      .returned.map((lot: any) => lot.name)
      .sort()
  }

  describe("validating the operation of a return", () => {
    it("receives it in Medusa with the chosen units: return, order and stock move together", async () => {
      const id = await request({ 0: 2, 1: 1 })
      const operation = await name(id, row("SN-1", { damaged: true }), row("SN-2"))
      const done = (await validate(operation)).operation
      expect(done).toMatchObject({ state: "done", done_by: admin.userId })
      expect(await goods.retrieve(id)).toMatchObject({
        status: "received",
        items: expect.arrayContaining([
          expect.objectContaining({
            item_id: order.items![0].id,
            received_quantity: 2,
            damaged_quantity: 1,
          }),
        ]),
      })
      expect(await stock()).toMatchObject({ stocked: 3 })
      expect(await stock(cable)).toMatchObject({ stocked: 10 })
      expect(await trace.lot("SN-1")).toMatchObject({ status: "scrapped" })
      expect(await returned()).toEqual(["SN-1", "SN-2"])
    })

    it("asks for a backorder when less is chosen, and receives the rest later", async () => {
      const id = await request({ 0: 2 })
      const operation = await name(id, row("SN-2"))
      expect(await refusedWithoutTrace(getContainer(), () => validate(operation))).toMatchObject({
        code: "quantity_mismatch",
        message: expect.stringContaining("Phone (PHONE-1): 1 of 2."),
      })
      expect(
        await refusedWithoutTrace(getContainer(), () =>
          validate(operation, { backorder: "cancel" })
        )
      ).toMatchObject({ code: "invalid_state" })
      const { backorder } = await validate(operation, { backorder: "create" })
      expect(backorder).toMatchObject({ state: "ready", return_id: id })
      expect(await goods.retrieve(id)).toMatchObject({ status: "partially_received" })
      await validate(backorder)
      expect(await returned()).toEqual(["SN-1", "SN-2"])
    })

    it("is refused without a trace when a unit is missing, or when somebody receives it in Medusa right now", async () => {
      const id = await request({ 0: 1 })
      const { operation } = await look(id)
      const changes = () =>
        query(
          getContainer(),
          "SELECT id, status FROM order_change WHERE deleted_at IS NULL ORDER BY id"
        )
      const before = await changes()
      expect(await refusedWithoutTrace(getContainer(), () => validate(operation))).toMatchObject({
        code: "lot_required",
      })
      expect(await changes()).toEqual(before)
      await goods.begin(id, order, { 0: 1 })
      expect(await refusedWithoutTrace(getContainer(), () => validate(operation))).toMatchObject({
        status: 409,
        message: expect.stringContaining("open in Medusa"),
      })
    })
  })

  describe("a return that the storefront receives at once", () => {
    /** Medusa receives whole orders at once: every line with its whole quantity. */
    const receiveNow = async () => {
      const { data } = await api.get(
        `/admin/shipping-options/${store.shippingOptionId}?fields=service_zone_id`,
        admin
      )
      const { data: made } = await api.post(
        "/admin/shipping-options",
        {
          name: "Return",
          service_zone_id: data.shipping_option.service_zone_id,
          shipping_profile_id: store.shippingProfileId,
          provider_id: "manual_manual",
          price_type: "flat",
          type: { label: "Return", description: "By mail", code: "return" },
          prices: [{ currency_code: "eur", amount: 0 }],
          rules: [{ attribute: "is_return", operator: "eq", value: "true" }],
        },
        admin
      )
      const body = {
        order_id: order.id,
        items: [0, 1].map((line) => ({ id: order.items![line].id, quantity: [2, 1][line] })),
        return_shipping: { option_id: made.shipping_option.id },
        location_id: store.locationId,
        receive_now: true,
      }
      return (await api.post("/store/returns", body, store.storefront)).data.return.id as string
    }

    it("waits for its goods, and validating it moves units and Medusa's stock", async () => {
      const id = await receiveNow()
      expect(await goods.retrieve(id)).toMatchObject({ status: "received" })
      expect(await stock()).toEqual({ stocked: 2, reserved: 0 })
      const { operation, lines } = await look(id)
      expect(operation).toMatchObject({ state: "ready", return_id: id })
      expect(lines.find((line: any) => line.sku === "PHONE-1")).toMatchObject({
        expected: 2,
        without_number: 0,
      })
      expect((await validate(operation)).operation.state).toBe("done")
      expect(await stock()).toEqual({ stocked: 4, reserved: 0 })
      expect(await stock(cable)).toMatchObject({ stocked: 10 })
      expect(await trace.lot("SN-1")).toMatchObject({ status: "available", warranty_until: null })
      expect((await look(id)).operation.state).toBe("done")
      expect(await refused(validate(operation))).toMatchObject({ code: "invalid_state" })
    })

    it("comes in parts where the person says so, damaged units as scrap", async () => {
      const id = await receiveNow()
      const operation = await name(id, row("SN-2", { damaged: true }))
      expect(await refusedWithoutTrace(getContainer(), () => validate(operation))).toMatchObject({
        code: "quantity_mismatch",
      })
      await validate(operation, { backorder: "create" })
      expect(await stock()).toMatchObject({ stocked: 2 })
      const { operation: rest } = await look(id)
      expect(rest).toMatchObject({ state: "ready" })
      await validate(rest)
      expect(await stock()).toMatchObject({ stocked: 3 })
      expect(await stock(cable)).toMatchObject({ stocked: 10 })
      expect(await trace.lot("SN-2")).toMatchObject({ status: "scrapped" })
    })

    it("is brought in once when two people validate it", async () => {
      const { operation } = await look(await receiveNow())
      const outcomes = await Promise.allSettled([validate(operation), validate(operation)])
      expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(1)
      expect(await stock()).toMatchObject({ stocked: 4 })
    })

    it("gives everything back when Medusa's levels cannot be changed", async () => {
      const { operation } = await look(await receiveNow())
      const before = await readBooks(getContainer())
      failLevels(getContainer())
      await expect(validate(operation)).rejects.toThrow()
      expect(await readBooks(getContainer())).toEqual(before)
    })
  })

  describe.each(["claims", "exchanges"])("%s", (kind) => {
    it("take one unit back and ship another, each by its own number", async () => {
      const post = async (path: string, body: object = {}) =>
        (await api.post(`/admin/${kind}${path}`, body, admin)).data
      const made = await post("", {
        order_id: order.id,
        ...(kind === "claims" ? { type: "replace" } : {}),
      })
      const { id } = made[kind === "claims" ? "claim" : "exchange"]
      const item = { id: order.items![0].id, quantity: 1 }
      if (kind === "claims") {
        await post(`/${id}/claim-items`, { items: [{ ...item, reason: "production_failure" }] })
      }
      await post(`/${id}/inbound/items`, { items: [item], location_id: store.locationId })
      await post(`/${id}/outbound/items`, { items: [{ variant_id: phone.variantId, quantity: 1 }] })
      await post(`/${id}/outbound/shipping-method`, { shipping_option_id: store.shippingOptionId })
      await post(`/${id}/request`)

      const { data } = await api.get(`/admin/${kind}/${id}?fields=id,return_id,return.id`, admin)
      const returnId = data[kind === "claims" ? "claim" : "exchange"].return_id
      await look(returnId)
      await goods.begin(returnId, order, { 0: 1 })
      expect(
        await refusedWithoutTrace(getContainer(), () => goods.confirm(returnId))
      ).toMatchObject({ message: expect.stringContaining("1 serial number is missing") })
      await name(returnId, row("SN-1", { blocked_reason: "does not start" }))
      await goods.confirm(returnId)
      expect(await trace.lot("SN-1")).toMatchObject({
        location_id: store.locationId,
        blocked_reason: "does not start",
      })

      const { lines } = await trace.order(order.id)
      const outbound = lines.find(
        (line: any) => line.sku === "PHONE-1" && line.line_item_id !== order.items![0].id
      )
      expect(outbound).toMatchObject({ required: 1, delivered: [] })
      const ship = (lot_name: string) =>
        api.post(
          `/admin/orders/${order.id}/fulfillments`,
          {
            items: [{ id: outbound.line_item_id, quantity: 1 }],
            location_id: store.locationId,
            additional_data: {
              traceability: { lots: [{ line_item_id: outbound.line_item_id, lot_name }] },
            },
          },
          admin
        )
      expect(await refused(ship("SN-2"))).toMatchObject({
        status: 400,
        message: expect.stringContaining("SN-2 is not at Warehouse"),
      })
      await ship("SN-4")
      const after = (await trace.order(order.id)).lines
      expect(
        after.find((line: any) => line.line_item_id === outbound.line_item_id).delivered
      ).toEqual([expect.objectContaining({ name: "SN-4" })])
      expect(await returned()).toEqual(["SN-1"])

      const second = await goods.request(
        { id: order.id, items: [{ id: outbound.line_item_id }] },
        { 0: 1 }
      )
      const refusal = await refused(
        name(second, { line_item_id: outbound.line_item_id, lot_name: "SN-2" })
      )
      expect(refusal).toMatchObject({
        code: "not_sold_here",
        message: "SN-2 was sold on another line of this order.",
      })
    })
  })

  describe("the way back of an operation without an order", () => {
    const back = async (operation: { id: string }) =>
      (await trace.post(`/operations/${operation.id}/return`)).operation
    const carryOut = async (operation: { id: string }) => {
      await trace.post(`/operations/${operation.id}/confirm`)
      return (await validate(operation)).operation
    }

    it("a receipt goes back to the supplier with the lots that are still there", async () => {
      const receipt = await trace.receive(store.locationId, phone.inventoryItemId, ["SN-8", "SN-9"])
      const draft = await back(receipt)
      expect(draft).toMatchObject({
        code: "return",
        state: "draft",
        from_location_id: store.locationId,
        to_location_id: "supplier",
      })
      expect(draft.lines[0].details.map((detail: any) => detail.lot_name)).toEqual(["SN-8", "SN-9"])
      expect((await carryOut(draft)).state).toBe("done")
      expect(await stock()).toMatchObject({ stocked: 2 })
      expect(await trace.lot("SN-8")).toMatchObject({ quantity: 0 })
      expect(await refusedWithoutTrace(getContainer(), () => back(receipt))).toMatchObject({
        code: "not_enough_stock",
      })
    })

    it("a delivery without an order comes back from the customer, and only its own units do", async () => {
      const lines = [
        { inventory_item_id: phone.inventoryItemId, quantity: 1, details: [{ lot_name: "SN-3" }] },
      ]
      const { operation } = await trace.post("/operations", {
        code: "delivery",
        location_id: store.locationId,
        lines,
      })
      const draft = await back(await carryOut(operation))
      expect(draft).toMatchObject({
        code: "return",
        from_location_id: "customer",
        to_location_id: store.locationId,
      })
      await trace.post(`/operations/${draft.id}/lines/${draft.lines[0].id}/details`, {
        details: [{ lot_name: "SN-1" }],
      })
      await trace.post(`/operations/${draft.id}/confirm`)
      const refusal = await refusedWithoutTrace(getContainer(), () => validate(draft))
      expect(refusal).toMatchObject({
        code: "not_sold_here",
        message: expect.stringMatching(
          /^SN-1 was delivered to order #\d+: create the return on that order/
        ),
      })
      await trace.post(`/operations/${draft.id}/lines/${draft.lines[0].id}/details`, {
        details: [{ lot_name: "SN-3" }],
      })
      await validate(draft)
      expect(await trace.lot("SN-3")).toMatchObject({ status: "available" })
    })

    it("goods without numbers go back once, and a return that was started is continued", async () => {
      const strap = await createProduct(api, admin, store, {
        title: "Strap",
        sku: "STR-1",
        stock: 0,
      })
      const lines = [{ inventory_item_id: strap.inventoryItemId, quantity: 5 }]
      const { operation } = await trace.post("/operations", {
        code: "receipt",
        location_id: store.locationId,
        lines,
      })
      const receipt = await carryOut(operation)
      const [first, second] = await Promise.all([back(receipt), back(receipt)])
      expect(second.id).toBe(first.id)
      expect(first).toMatchObject({ return_of_id: receipt.id, lines: [{ demand: 5 }] })

      await trace.post(`/operations/${first.id}/lines/${first.lines[0].id}/details`, {
        details: [{ quantity: 2 }],
      })
      await trace.post(`/operations/${first.id}/confirm`)
      await trace.post(`/operations/${first.id}/validate`, { backorder: "cancel" })
      expect(await stock(strap)).toMatchObject({ stocked: 3 })
      const rest = await back(receipt)
      expect(rest.id).not.toBe(first.id)
      expect(rest.lines[0].demand).toBe(3)
      await carryOut(rest)
      expect(await stock(strap)).toMatchObject({ stocked: 0 })
      const refusal = await refusedWithoutTrace(getContainer(), () => back(receipt))
      expect(refusal).toMatchObject({
        code: "not_enough_stock",
        message: expect.stringContaining("it did already"),
      })
    })

    it("the delivery of an order says that the return is made on the order", async () => {
      const { operations } = await trace.order(order.id)
      const delivery = operations.find(
        (operation: any) => operation.code === "delivery" && operation.state === "done"
      )
      expect(await refusedWithoutTrace(getContainer(), () => back(delivery))).toMatchObject({
        status: 400,
        code: "invalid_state",
        message: expect.stringMatching(/belongs to order #\d+. Create the return on the order/),
      })
    })
  })

  it("a unit whose number is recorded only when it is sold comes back as stock without a number", async () => {
    const mug = await createProduct(api, admin, store, { title: "Mug", sku: "MUG-1", stock: 3 })
    await trace.track(mug.inventoryItemId, "serial", { capture: "delivery" })
    const { id: typeId } = await trace.operationType(store.locationId, "delivery")
    await trace.post(`/operation-types/${typeId}`, {
      use_create_lots: true,
      use_existing_lots: false,
    })
    const mugs = await shop.order([mug.variantId, 1])
    await shop.fulfil(mugs, [1], [{ lot_name: "MUG-A" }])
    const id = await goods.request(mugs, { 0: 1 })
    await name(id, { line_item_id: mugs.items![0].id, lot_name: "MUG-A" })
    await goods.receive(id, mugs, { 0: 1 })
    expect(await stock(mug)).toMatchObject({ stocked: 3 })
    expect(await trace.lot("MUG-A")).toMatchObject({ quantity: 0, location_id: null })
    const { untracked } = await trace.get("/item-tracking", {
      inventory_item_id: [mug.inventoryItemId],
    })
    expect(untracked).toEqual([expect.objectContaining({ quantity: 3 })])
  })

  describe("a workflow that fails", () => {
    it("inside Medusa after the claim gives back what was held, and the retry receives it", async () => {
      const id = await request({ 0: 2 })
      await goods.begin(id, order, { 0: 2 })
      const { lots, stock: lotStock, details } = await readBooks(getContainer())
      const mend = failLevels(getContainer())
      await expect(goods.confirm(id)).rejects.toThrow()
      mend()
      expect(await readBooks(getContainer())).toMatchObject({
        lots,
        stock: lotStock,
        details,
        openClaims: [],
      })
      await goods.confirm(id)
      expect(await returned()).toEqual(["SN-1", "SN-2"])
    })

    it("around Medusa's receiving takes the units back by movements, and the return is open again", async () => {
      const until = (await trace.lot("SN-1")).warranty_until
      const waiting = await shop.order([phone.variantId, 2])
      await trace.order(waiting.id)
      const id = await request({ 0: 1 })
      await name(id, row("SN-1", { blocked_reason: "scratches" }))
      await goods.begin(id, order, { 0: 1 })
      await expect(
        receiveAndBreakDown(getContainer()).run({ input: { return_id: id } })
      ).rejects.toMatchObject({ message: expect.stringContaining("declined") })
      expect(await trace.lot("SN-1")).toMatchObject({
        status: "delivered",
        warranty_until: until,
        blocked_at: null,
      })
      expect(await stock()).toMatchObject({ stocked: 2 })
      expect(await returned()).toEqual([])
      const { operation, lines } = await look(id)
      expect(operation.state).toBe("ready")
      expect(lines[0].chosen).toEqual([
        expect.objectContaining({ lot_name: "SN-1", blocked_reason: "scratches" }),
      ])
    })
  })

  describe("a process that dies between claim and confirm", () => {
    const soon = () => new Date(Date.now() + 60_000)
    const settle = () => settleAbandonedClaims(getContainer(), soon())
    const dieAt = (method: "confirmClaim" | "undoReturnClaim") =>
      (jest.spyOn(service(), method) as jest.SpyInstance).mockImplementation(async () => null)

    it("is finished when Medusa has received the return", async () => {
      const id = await request({ 0: 2 })
      const death = dieAt("confirmClaim")
      await goods.receive(id, order, { 0: 1 }, { 0: 1 }).catch(() => undefined)
      death.mockRestore()
      expect(await openClaims()).toHaveLength(0)
      await name(id, row("SN-1", { damaged: true }))
      const again = dieAt("confirmClaim")
      await goods.confirm(id)
      again.mockRestore()
      expect(await openClaims()).toHaveLength(1)
      expect(await settle()).toBe(1)
      expect(await trace.lot("SN-1")).toMatchObject({ status: "scrapped" })
      expect(await trace.lot("SN-2")).toMatchObject({ status: "available" })
      expect((await look(id)).operation.state).toBe("done")
    })

    it("is finished when all of it was damaged, which changes no level", async () => {
      const id = await request({ 0: 2 })
      const death = dieAt("confirmClaim")
      await goods.receive(id, order, {}, { 0: 2 })
      death.mockRestore()
      expect(await settle()).toBe(1)
      expect(await trace.lot("SN-1")).toMatchObject({ status: "scrapped" })
    })

    it("is given back when Medusa has not, and can be received again", async () => {
      const id = await request({ 0: 2 })
      const { operation } = await look(id)
      await goods.begin(id, order, {}, { 0: 2 })
      const before = await readBooks(getContainer())
      const death = dieAt("undoReturnClaim")
      jest
        .spyOn(getContainer().resolve(Modules.ORDER), "confirmOrderChange")
        .mockRejectedValueOnce(new Error("power cut"))
      await expect(goods.confirm(id)).rejects.toThrow()
      death.mockRestore()
      expect(await openClaims()).toHaveLength(1)
      expect(await refused(goods.confirm(id))).toMatchObject({
        status: 409,
        message: expect.stringContaining(operation.reference),
      })
      expect(await settle()).toBe(1)
      expect(await readBooks(getContainer())).toEqual(before)
      await goods.confirm(id)
      expect(await trace.lot("SN-2")).toMatchObject({ status: "scrapped" })
    })
  })
})
