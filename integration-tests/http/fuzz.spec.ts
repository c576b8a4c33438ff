import type { Known } from "../fuzz/from-schema"
import { type Documents, type Request, requestsTo } from "../fuzz/requests"
import { createOneOfEach } from "../helpers/one-of-each"
import { type Operation, operations } from "../helpers/request-samples"
import { runApp, theApplication } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(3_600_000)

/** `FUZZ_RUNS=500 FUZZ_SEED=7 npm test -- http fuzz.spec` looks longer, and elsewhere. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 15)
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_129)
/** What a failure prints: one route, and one request of those to it. */
const ROUTE = process.env.FUZZ_ROUTE
const CASE = process.env.FUZZ_CASE

const SHOWN_MAX = 1_500

const nameOf = ({ method, path }: Operation) => `${method} ${path}`
const seedOf = (name: string) =>
  [...name].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) | 0, SEED)

type Answer = { status: number; message: unknown; mistake?: string }

/** What a program says to itself; in a message only where it was sent. */
const NO_WORDS = /undefined|NaN|Cannot read|syntax error|relation "|column "|violates/

/** Says in words what is wrong: a person reads it. */
const isInWords = (message: unknown, { url, text }: Request): boolean =>
  typeof message === "string" &&
  message.trim().includes(" ") &&
  (!NO_WORDS.test(message) || NO_WORDS.test(`${decodeURIComponent(url)} ${text ?? ""}`))

runApp(({ api }) => {
  const { admin, store, trace, sales, returns } = useShop()
  const { takeBack } = theApplication()
  const known: Known = { ids: {}, others: [] }
  /** The first is one of each; the others are those in other states. */
  const documents: Documents[] = []

  beforeAll(async () => {
    const made = await createOneOfEach(api, admin, store, trace, sales)
    const { workshop, product } = made
    const done = await trace.receive(store.locationId, workshop.battery.inventoryItemId, ["B-9"])
    const order = await sales.order([product.variantId, 1])
    const delivery = await sales.delivery(order)
    await trace.post("/lots", {
      inventory_item_id: product.inventoryItemId,
      name: "LOT-1",
      location_id: store.locationId,
      quantity: 4,
    })
    const sold = await sales.order([product.variantId, 1])
    await sales.fulfil(sold, [1])
    const returned = await returns.request(sold, { 0: 1 })
    const bike = await workshop.order(workshop.bike, 1)
    await workshop.call(bike.id, "produce-all")
    const lot = await trace.lot("LOT-1")
    const { recall } = await trace.post(`/lots/${lot.id}/recall`, { reason: "Rattles" })
    const { notices } = await trace.get(`/recalls/${recall.id}/notices`)
    const [shipped] = (await trace.order(sold.id)).operations
    documents.push(
      made.idOfPath,
      {
        operations: done.id,
        lines: done.lines[0].id,
        lots: (await trace.lot("B-9")).id,
        "item-tracking": product.inventoryItemId,
        "manufacturing-orders": bike.id,
      },
      {
        operations: delivery.id,
        lines: delivery.lines[0].id,
        orders: order.id,
        "manufacturing-orders": made.idOfPath["manufacturing-orders/split"],
      },
      {
        operations: shipped.id,
        orders: sold.id,
        returns: returned,
        recalls: recall.id,
        notices: notices[0]?.id ?? "rnot_nothing",
        lots: lot.id,
      }
    )
    Object.assign(known.ids, made.ids, { lot_name: "C-A", name: "C-NEW", right_name: "C-B" })
    const ids = documents.flatMap((each) => Object.values(each))
    known.others.push(...new Set([...ids, "C-A", "B-1", "LOT-1", "BK-001", "slot_unknown"]))
  })

  const headersOf = ({ path }: Operation) =>
    path.startsWith("/store") ? store.storefront.headers : admin.headers

  async function send(operation: Operation, { method, url, text }: Request): Promise<Answer> {
    try {
      const { status, data } = await api.request<{ message?: unknown } | undefined>({
        method,
        url,
        data: text,
        headers: { ...headersOf(operation), "content-type": "application/json" },
        transformRequest: (data: unknown) => data,
        validateStatus: () => true,
      })
      return { status, message: data?.message }
    } catch (error) {
      return { status: 0, message: undefined, mistake: (error as Error).message }
    }
  }

  /** What is wrong with an answer; all that was written is rolled back, so that each request meets the same shop. */
  async function judge(
    request: Request,
    { status, message, mistake }: Answer
  ): Promise<string | undefined> {
    const isGood = status < 300
    if (mistake !== undefined || status >= 500) {
      await takeBack()
      return mistake ?? `${status} ${String(message)}`
    }
    const { ok } = isGood ? await trace.integrity() : { ok: true }
    const isChanged = await takeBack()
    if (!ok) {
      return `${status}, and the integrity check fails`
    }
    if (!isGood && isChanged) {
      return `${status} ${String(message)}, but rows were changed`
    }
    return status === 400 && !isInWords(message, request)
      ? `400 without a message in words: ${String(message)}`
      : undefined
  }

  it.each(operations.filter((each) => !ROUTE || nameOf(each) === ROUTE))(
    "has no server error, and changes nothing that it refuses: $method $path",
    async (operation) => {
      const seed = seedOf(nameOf(operation))
      const requests = requestsTo(operation, documents, known, { runs: RUNS, seed })
      const failures: string[] = []
      for (const [i, request] of requests.entries()) {
        if (CASE !== undefined && i !== Number(CASE)) {
          continue
        }
        const wrong = await judge(request, await send(operation, request))
        if (wrong) {
          const again = `FUZZ_SEED=${SEED} FUZZ_RUNS=${RUNS} FUZZ_ROUTE="${nameOf(operation)}" FUZZ_CASE=${i}`
          const sent = `${request.url.slice(0, SHOWN_MAX)} ${request.text?.slice(0, SHOWN_MAX) ?? ""}`
          failures.push(`${wrong}\n  ${sent}\n  ${again} npm test -- http fuzz.spec`)
        }
      }
      expect(failures).toEqual([])
    }
  )
})
