import { setTimeout as sleep } from "node:timers/promises"
import { allAtOnce, fewAtATime, type Outcome } from "../helpers/in-parallel"
import { Answers } from "./answers"
import { GOOD_BOOKS, settleAndRead } from "./books"
import { type Client, createClient } from "./client"
import { buildWith } from "./commands/manufacture"
import { scrap, transfer } from "./commands/move"
import { chooseFor, fulfilWith } from "./commands/sell"
import { CLIENTS, runClients } from "./run-clients"
import { openShop, type Order, placeOrder, type Shop } from "./shop"
import { type ShopProcesses, startShopProcesses } from "./shop-processes"

jest.setTimeout(360_000)

const SEED = Number(process.env.SERVERS_SEED ?? Date.now() % 1_000_000)
const WORK_MS = Number(process.env.SERVERS_SECONDS ?? 15) * 1_000
const ORDERS = 10
const OUTAGE_MS = Number(process.env.SERVERS_OUTAGE_SECONDS ?? 3) * 1_000
/** Clients of Redis give up after that. */
const REDIS_WAIT_MS = 10_500

const print = (line: string) => process.stdout.write(`${line}\n`)

/** Two servers and a worker with Redis between them, and forty people who all want the same few things. */
describe(`two servers and a worker (SERVERS_SEED=${SEED})`, () => {
  let processes: ShopProcesses
  let shop: Shop
  let clients: Client[]
  let orders: Order[]
  const answers = new Answers()

  beforeAll(async () => {
    processes = await startShopProcesses()
    shop = await openShop(processes, answers)
    clients = processes.servers.map((server) => createClient(server, shop.admin, answers))
    orders = await fewAtATime(Array.from({ length: ORDERS }), 4, () =>
      placeOrder(shop, shop.phone, 1)
    )
  })

  afterAll(async () => {
    print(`SERVERS_SEED=${SEED}: ${answers.summary()}`)
    if (process.env.SHOW_MEASURES) {
      answers.listRefusals().forEach(print)
    }
    await processes?.stop()
  })

  const at = (index: number): Client => clients[index % clients.length]

  const unshipped = () =>
    orders.filter((order) => !shop.shipments.some((shipment) => shipment.order === order))

  /** One gets the unit, and every other is told so in words that name it. */
  function expectOneWinner(outcomes: Outcome<unknown>[], name: string) {
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome]))
    const unlike = refusals.filter(
      ({ status, message }) => ![400, 409].includes(status) || !message.includes(name)
    )
    expect(unlike).toEqual([])
    expect(refusals).toHaveLength(outcomes.length - 1)
  }

  async function expectGoodBooks() {
    expect(await settleAndRead(shop)).toEqual(GOOD_BOOKS)
  }

  it("ship a unit once that all orders name at once", async () => {
    const [unit] = shop.phones
    const outcomes = await allAtOnce(
      orders.map((order, i) => () => fulfilWith(at(i), shop, order, unit))
    )
    expectOneWinner(outcomes, unit.name)
    await expectGoodBooks()
  })

  it("give a unit to one order when it is chosen for all of them at once", async () => {
    const [, unit] = shop.phones
    const outcomes = await allAtOnce(
      unshipped().map((order, i) => () => chooseFor(at(i), order, unit, false))
    )
    expect(outcomes.filter((outcome) => outcome.ok && !outcome.value)).toEqual([])
    expectOneWinner(outcomes, unit.name)
  })

  it("let one have a unit that others ship, carry away, throw away and build with", async () => {
    const [, , unit] = shop.phones
    const [here] = shop.places
    const outcomes = await allAtOnce<unknown>([
      ...unshipped()
        .slice(0, 4)
        .map((order, i) => () => fulfilWith(at(i), shop, order, unit)),
      () => transfer(at(0), shop, unit, shop.places),
      () => transfer(at(1), shop, unit, shop.places),
      () => scrap(at(0), shop, unit, here),
      () => scrap(at(1), shop, unit, here),
      () => buildWith(at(0), shop, unit, "R-90"),
      () => buildWith(at(1), shop, unit, "R-91"),
    ])
    expectOneWinner(outcomes, unit.name)
    await expectGoodBooks()
  })

  it(`keep one set of books while ${CLIENTS} people do everything at both`, async () => {
    const running = runClients(shop, answers, SEED)
    await sleep(WORK_MS)
    await running.end()
    expect(answers.listUnclean()).toEqual([])
    expect(answers).toMatchObject({ unanswered: 0, unavailable: 0, deadlocks: 0 })
    await expectGoodBooks()
  })

  it("go on when Redis was killed and restarted", async () => {
    const during = new Answers(OUTAGE_MS > REDIS_WAIT_MS)
    const running = runClients(shop, during, SEED + 1)
    await sleep(WORK_MS / 3)
    await processes.redis.kill()
    await sleep(OUTAGE_MS)
    await processes.redis.start()
    await sleep(WORK_MS / 3)
    await running.end()
    print(`Redis killed: ${during.summary()}`)
    expect(processes.listEnded()).toEqual([])
    expect(during.listUnclean()).toEqual([])
    expect(during.unanswered).toBe(0)
    await expectGoodBooks()
    const after = new Answers()
    const again = runClients(shop, after, SEED + 2)
    await sleep(WORK_MS / 3)
    await again.end()
    expect(after.listUnclean()).toEqual([])
    expect(after).toMatchObject({ unanswered: 0, unavailable: 0 })
    expect(after.done).toBeGreaterThan(0)
  })

  it("settle what a server left half done that was killed", async () => {
    const during = new Answers()
    const [, victim] = processes.servers
    const running = runClients(shop, during, SEED + 3)
    await sleep(WORK_MS / 3)
    await victim.kill()
    await Promise.all([victim.start(), sleep(WORK_MS / 3)])
    await running.end()
    print(`A server killed: ${during.summary()}`)
    expect(during.listUnclean()).toEqual([])
    await expectGoodBooks()
  })
})
