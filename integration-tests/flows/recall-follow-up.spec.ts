import { Modules } from "@medusajs/framework/utils"
import * as workflows from "../../src/workflows"
import { buildUnit } from "../helpers/build-units"
import { createProduct, type Product } from "../helpers/create-product"
import { leavingNothing } from "../helpers/fail-at-each-step"
import type { Fulfilling } from "../helpers/fulfil"
import { allAtOnce } from "../helpers/in-parallel"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(240_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** Cells of lot C-BAD: in the laptops L-1 to L-4, of which two are sold; five sold as such; the rest on the shelf. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop, returns } = useShop()
  let cell: Product
  let laptop: Product
  let receipt: any
  let bad: string
  let one: Awaited<ReturnType<Fulfilling["order"]>>
  let two: Awaited<ReturnType<Fulfilling["order"]>>
  let five: Awaited<ReturnType<Fulfilling["order"]>>
  const refuse = refusedUnchanged(getContainer)

  beforeAll(async () => {
    cell = await createProduct(api, admin, store, { title: "Cell", sku: "CELL", stock: 0 })
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP", stock: 0 })
    await trace.track(cell.inventoryItemId, "lot")
    await trace.track(laptop.inventoryItemId, "serial")
    receipt = await trace.receive(store.locationId, cell.inventoryItemId, [["C-BAD", 20]])
    for (const name of ["L-1", "L-2", "L-3", "L-4"]) {
      await buildUnit(trace, store.locationId, { name, inventoryItemId: laptop.inventoryItemId }, [
        { name: "C-BAD", inventoryItemId: cell.inventoryItemId, quantity: 2 },
      ])
    }
    bad = (await trace.lot("C-BAD")).id
    one = await shop.order([laptop.variantId, 1])
    two = await shop.order([laptop.variantId, 1])
    five = await shop.order([cell.variantId, 5])
    await shop.fulfil(one, [1], [{ lot_name: "L-1" }])
    await shop.fulfil(two, [1], [{ lot_name: "L-2" }])
    await shop.fulfil(five, [5], [{ lot_name: "C-BAD", quantity: 5 }])
  })

  const start = (body: object = {}) =>
    trace.post(`/lots/${bad}/recall`, { reason: "Cells overheat", ...body })
  const read = async (id: string) => (await trace.get(`/recalls/${id}`)).recall
  const noticesOf = async (id: string, params: object = {}) =>
    (await trace.get(`/recalls/${id}/notices`, params)).notices
  const noticeOf = async (id: string, order: { id: string }) =>
    (await noticesOf(id)).find((n: any) => n.order_id === order.id)
  const answer = async (id: string, order: { id: string }, body: object) => {
    const notice = await noticeOf(id, order)
    return (await trace.post(`/recalls/${id}/notices/${notice.id}/answers`, body)).notice
  }
  /** Who was notified so far, by order. */
  function listen() {
    const emit = jest.spyOn(getContainer().resolve(Modules.EVENT_BUS), "emit")
    return () =>
      emit.mock.calls
        .flatMap(([event]: any) => event)
        .filter((event: any) => event.name === "traceability.lot.recalled")
        .map((event: any) => event.data.order_id)
  }
  const orders = (...list: { id: string }[]) => list.map((order) => order.id).sort()

  it("is a document: what was found, who was notified, and how much is accounted for", async () => {
    const { recall, ...effects } = await start()
    expect(effects).toEqual({
      blocked: 5,
      notified: 3,
      lost: [],
      still_shipping: [],
      truncated: false,
    })
    expect(recall).toMatchObject({
      reference: expect.stringMatching(/^RC\/0000\d$/),
      mock: false,
      state: "open",
      starting: false,
      reason: "Cells overheat",
      lot: { id: bad, name: "C-BAD" },
      operation: null,
      started_by_name: expect.any(String),
      found: {
        affected_lots: 5,
        on_hand: 9,
        in_production: 0,
        scrapped: 0,
        delivered: 7,
        orders: 3,
        deliveries: 3,
      },
      notices: { count: 3, orders: 3, told: 3, answered: 0 },
    })
    expect(recall.trace_ms).toBeGreaterThan(0)
    expect(recall.progress).toEqual({
      affected: 16,
      on_hand: 9,
      in_production: 0,
      scrapped: 0,
      with_customers: 7,
      came_back: 0,
      answered: 0,
      unaccounted: 7,
      percent: 56.2,
      new_deliveries: 0,
      truncated: false,
      to_block: 0,
    })
    const notices = await noticesOf(recall.id)
    expect(
      notices.map((notice: any) => [
        notice.order_id,
        notice.quantity,
        notice.lots[0].name,
        notice.state,
      ])
    ).toEqual([
      [one.id, 1, "L-1", "waiting"],
      [two.id, 1, "L-2", "waiting"],
      [five.id, 5, "C-BAD", "waiting"],
    ])
    expect(notices[0]).toMatchObject({
      email: one.email,
      display_id: one.display_id,
      name: "Carla Customer",
      answer: null,
    })
    expect(Date.parse(notices[0].told_at)).toBeGreaterThan(0)
  })

  it("started again is the same document, and tells only those who got some of it since", async () => {
    const notified = listen()
    const first = await start()
    expect(await start({ reason: "Again" })).toMatchObject({
      blocked: 0,
      notified: 0,
      recall: { id: first.recall.id, reason: "Cells overheat", found: first.recall.found },
    })
    expect(notified().sort()).toEqual(orders(one, two, five))

    const late = await shop.order([laptop.variantId, 1])
    await shop.fulfil(late, [1], [{ lot_name: "L-3", override_reason: "Checked by hand" } as any])
    expect((await read(first.recall.id)).progress).toMatchObject({
      with_customers: 8,
      new_deliveries: 1,
    })
    expect(await start()).toMatchObject({
      notified: 1,
      recall: { progress: { new_deliveries: 0, affected: 16 } },
    })
    expect(notified().sort()).toEqual(orders(one, two, five, late))
  })

  it("is one document when several people start it at once, and nobody hears of it twice", async () => {
    const notified = listen()
    const answers = await allAtOnce(Array.from({ length: 4 }, () => () => start()))
    const recalls = answers.map((outcome) => (outcome.ok ? outcome.value : outcome))
    expect(new Set(recalls.map((recall: any) => recall.recall.id)).size).toBe(1)
    expect(recalls.map((recall: any) => recall.blocked).sort()).toEqual([0, 0, 0, 5])
    expect(notified().sort()).toEqual(orders(one, two, five))
    expect(await trace.get("/recalls")).toMatchObject({ count: 1 })
  })

  it("as an exercise blocks nothing and tells nobody, and says how long it took and what is accounted for", async () => {
    const notified = listen()
    const { recall, ...effects } = await start({ mock: true, reason: "Yearly exercise" })
    expect(effects).toEqual({
      blocked: 0,
      notified: 0,
      lost: [],
      still_shipping: [],
      truncated: false,
    })
    expect(recall).toMatchObject({
      mock: true,
      found: { delivered: 7 },
      progress: { percent: 56.2 },
      notices: { count: 3, told: 0 },
    })
    expect(recall.trace_ms).toBeGreaterThan(0)
    expect(notified()).toEqual([])
    expect(await trace.lot("C-BAD")).toMatchObject({ blocked_at: null })
    expect(await answer(recall.id, two, { answer: "has_it" })).toMatchObject({ state: "answered" })

    const real = await start()
    expect(real.recall.id).not.toBe(recall.id)
    expect(real).toMatchObject({ blocked: 5, notified: 3 })
  })

  it("counts answers for what customers still have; the last one stands", async () => {
    const { recall } = await start()
    expect(await answer(recall.id, one, { answer: "unknown", note: "Will look" })).toMatchObject({
      answer: "unknown",
      answer_note: "Will look",
      answered_by_name: expect.any(String),
      state: "answered",
    })
    expect((await read(recall.id)).progress).toMatchObject({ answered: 0, percent: 56.2 })
    await answer(recall.id, one, { answer: "destroyed" })
    await answer(recall.id, five, { answer: "used", quantity: 3 })
    expect((await read(recall.id)).progress).toMatchObject({
      answered: 4,
      unaccounted: 3,
      percent: 81.2,
    })
    expect(
      (await noticesOf(recall.id, { state: "waiting" })).map((notice: any) => notice.order_id)
    ).toEqual([two.id])
    expect(
      (await noticesOf(recall.id, { state: "answered", limit: 1, offset: 1 })).map(
        (n: any) => n.order_id
      )
    ).toEqual([five.id])

    expect(await answer(recall.id, one, { answer: null })).toMatchObject({
      answer: null,
      state: "waiting",
    })
    expect(await read(recall.id)).toMatchObject({
      progress: { answered: 3 },
      notices: { answered: 1 },
    })
  })

  it("is a table of who got what, who was notified and what they said", async () => {
    const { recall } = await start()
    await answer(recall.id, five, { answer: "used", quantity: 3, note: "All but two" })
    const table = async (query: string) => {
      const { data, headers } = await api.get(
        `/admin/traceability/recalls/${recall.id}/notices?format=csv${query}`,
        admin
      )
      expect(headers["content-type"]).toContain("text/csv")
      return data.replace("\uFEFF", "").trim().split("\r\n")
    }
    const rows = await table("")
    expect(rows).toHaveLength(4)
    expect(rows[0]).toBe(
      "Order or delivery,Name,E-mail,Phone,Lots/Serial Numbers,Quantity,Came back,Told,Answer,Answered for,Note,Answered on,Recorded by"
    )
    expect(rows[1]).toMatch(
      new RegExp(
        `^Order ${one.display_id},Carla Customer,${one.email},[^,]*,L-1,1,0,20[^,]+Z,,,,,$`
      )
    )
    expect(rows[3]).toMatch(/,C-BAD,5,0,20[^,]+Z,Used it up,3,All but two,20[^,]+Z,[^,]+$/)
    expect(await table("&state=answered")).toEqual([rows[0], rows[3]])
    expect(
      await refused(trace.get("/recalls/recall_404/notices", { format: "csv" }))
    ).toMatchObject({ status: 404 })
  })

  it("reads from the ledger what came back", async () => {
    const { recall } = await start()
    const bring = async (order: any, good: number, damaged: number) => {
      const id = await returns.request(order, { 0: good + damaged })
      if (damaged) {
        const lot_name = order.id === five.id ? "C-BAD" : "L-1"
        const line_item_id = order.items[0].id
        await trace.post(`/returns/${id}/lots`, {
          lots: [
            { line_item_id, lot_name, quantity: good },
            { line_item_id, lot_name, quantity: damaged, damaged: true },
          ],
        })
      }
      await returns.receive(id, order, good ? { 0: good } : {}, damaged ? { 0: damaged } : {})
    }
    await bring(one, 1, 0)
    await bring(five, 2, 1)
    expect(await noticeOf(recall.id, one)).toMatchObject({ came_back: 1, state: "returned" })
    expect(await noticeOf(recall.id, five)).toMatchObject({
      came_back: 3,
      quantity: 5,
      state: "waiting",
    })
    expect((await read(recall.id)).progress).toMatchObject({
      affected: 16,
      on_hand: 12,
      scrapped: 1,
      with_customers: 3,
      came_back: 4,
      percent: 81.2,
    })
    // An answer counts for no more than what is still out there.
    await answer(recall.id, five, { answer: "used" })
    await answer(recall.id, two, { answer: "has_it" })
    expect((await read(recall.id)).progress).toMatchObject({
      answered: 3,
      unaccounted: 0,
      percent: 100,
    })
    expect(await trace.lot("L-1")).toMatchObject({ blocked_reason: "Cells overheat" })
  })

  it("stands when telling fails, and tells when it is started again", async () => {
    const bus = getContainer().resolve(Modules.EVENT_BUS)
    const emit = bus.emit.bind(bus)
    jest.spyOn(bus, "emit").mockImplementation(async (events: any, options: any) => {
      if ([events].flat()[0]?.name === "traceability.lot.recalled") {
        throw new Error("no bus")
      }
      return emit(events, options)
    })
    const { recall, notified } = await start()
    expect(notified).toBe(0)
    expect(recall.notices).toEqual({ count: 3, orders: 3, told: 0, answered: 0 })
    expect(await trace.lot("L-1")).toMatchObject({ blocked_reason: "Cells overheat" })
    jest.restoreAllMocks()
    expect(await start()).toMatchObject({
      notified: 3,
      recall: { id: recall.id, notices: { told: 3 } },
    })
  })

  it("recalls what a supplier delivered, and is found by it", async () => {
    const { recall, notified } = await trace.post("/recalls", {
      operation_id: receipt.id,
      reason: "Whole delivery",
    })
    expect(recall).toMatchObject({
      lot: null,
      operation: { reference: receipt.reference },
      found: { affected_lots: 5 },
    })
    expect(notified).toBe(3)
    const found = async (params: object) =>
      (await trace.get("/recalls", params)).recalls.map((each: any) => each.id)
    expect(await found({ operation_id: receipt.id })).toEqual([recall.id])
    expect(await found({ q: "whole", state: "open", mock: false })).toEqual([recall.id])
    expect(await found({ q: recall.reference })).toEqual([recall.id])
    expect(await found({ mock: true })).toEqual([])
    expect(await found({ lot_id: bad })).toEqual([])
    expect(await found({ state: "closed" })).toEqual([])
  })

  it("is closed with how far it had come, takes no more answers, and can be opened again", async () => {
    const { recall } = await start()
    await answer(recall.id, one, { answer: "has_it" })
    const closed = (await trace.post(`/recalls/${recall.id}/close`, { note: "Season is over" }))
      .recall
    expect(closed).toMatchObject({
      state: "closed",
      close_note: "Season is over",
      closed_by_name: expect.any(String),
      progress: { answered: 1, percent: 62.5 },
    })
    const notice = await noticeOf(recall.id, two)
    expect(
      await refuse(() =>
        trace.post(`/recalls/${recall.id}/notices/${notice.id}/answers`, { answer: "used" })
      )
    ).toMatchObject({
      status: 400,
      code: "invalid_state",
      message: expect.stringContaining(recall.reference),
    })
    expect(await refuse(() => trace.post(`/recalls/${recall.id}/close`))).toMatchObject({
      code: "invalid_state",
    })

    expect((await trace.post(`/recalls/${recall.id}/reopen`)).recall).toMatchObject({
      state: "open",
      closed_at: null,
    })
    expect(await refuse(() => trace.post(`/recalls/${recall.id}/reopen`))).toMatchObject({
      code: "invalid_state",
    })
    await trace.post(`/recalls/${recall.id}/close`)
    const next = await start()
    expect(next.recall.id).not.toBe(recall.id)
    expect(await refuse(() => trace.post(`/recalls/${recall.id}/reopen`))).toMatchObject({
      status: 409,
      message: expect.stringContaining(next.recall.reference),
    })
  })

  it("refuses what is not there or makes no sense, and writes nothing", async () => {
    const { recall } = await start()
    const { id } = await noticeOf(recall.id, two)
    const answers = `/recalls/${recall.id}/notices/${id}/answers`
    const draft = await trace.post("/operations", {
      code: "scrap",
      location_id: store.locationId,
      lines: [{ inventory_item_id: laptop.inventoryItemId, quantity: 1 }],
    })
    for (const [path, body, status, code] of [
      ["/recalls", { reason: "x" }, 400],
      ["/recalls", { reason: "x", lot_id: bad, operation_id: receipt.id }, 400],
      ["/recalls", { reason: " ", lot_id: bad }, 400],
      ["/recalls", { reason: "x", lot_id: "slot_404" }, 404, "not_found"],
      ["/recalls", { reason: "x", operation_id: draft.operation.id }, 400, "invalid_state"],
      [answers, { answer: "lost" }, 400],
      [answers, { answer: "used", quantity: 2 }, 400, "quantity_mismatch"],
      [answers, { answer: "used", quantity: 0.12345 }, 400, "quantity_mismatch"],
      [`/recalls/${recall.id}/notices/rnot_404/answers`, { answer: "used" }, 404, "not_found"],
      ["/recalls/recall_404/close", {}, 404, "not_found"],
    ] as const) {
      expect(await refuse(() => trace.post(path, body))).toMatchObject({
        status,
        ...(code ? { code } : {}),
      })
    }
    expect(await refused(trace.get("/recalls/recall_404"))).toMatchObject({ status: 404 })
    expect(await refused(trace.get("/recalls/recall_404/notices"))).toMatchObject({ status: 404 })
  })

  it("leaves nothing behind when what follows it fails", async () => {
    const leavesNothing = leavingNothing(getContainer, trace.integrity)
    const input = { source: { lot_id: bad }, mock: false, reason: "wet", actor_id: null }
    await leavesNothing(workflows.startRecallWorkflow, input)
    const { recall } = await start()
    const { id: notice_id } = await noticeOf(recall.id, one)
    const said = { recall_id: recall.id, notice_id, answer: "used", actor_id: null }
    await leavesNothing(workflows.recordRecallAnswerWorkflow, said)
    const end = { id: recall.id, note: null, actor_id: null }
    await leavesNothing(workflows.closeRecallWorkflow, end)
    await trace.post(`/recalls/${recall.id}/close`)
    await leavesNothing(workflows.reopenRecallWorkflow, recall.id)
  })
})
