import { setTimeout as sleep } from "node:timers/promises"
import { Answers } from "./answers"
import { GOOD_BOOKS, readIntegrity, settleAndRead } from "./books"
import { randomFrom } from "./random"
import { runClients } from "./run-clients"
import { openShop, type Shop } from "./shop"
import { type ShopProcesses, startShopProcesses } from "./shop-processes"

const MINUTES = Number(process.env.SOAK_MINUTES ?? 60)
const SEED = Number(process.env.SOAK_SEED ?? 1)
const MINUTE_MS = 60_000
const MEGABYTE = 1024 ** 2
/** Work goes on for so many minutes between two looks at books that nobody writes. */
const ROUND_MINUTES = 3

jest.setTimeout(MINUTES * MINUTE_MS + 60 * MINUTE_MS)

const print = (line: string) => process.stdout.write(`${line}\n`)

/** `npm run soak`. */
describe("the shop under work", () => {
  let processes: ShopProcesses
  let shop: Shop
  const random = randomFrom(SEED)
  const sizes = new Map<string, number[]>()

  beforeAll(async () => {
    processes = await startShopProcesses()
    shop = await openShop(processes, new Answers())
  })
  afterAll(() => processes?.stop())

  const members = () => [...processes.servers, processes.worker]

  /** After a garbage collection: what grows here is kept. */
  async function readMemory(): Promise<string> {
    const said: string[] = []
    for (const member of members()) {
      const memory = await member.ask("memory").catch(() => undefined)
      if (memory) {
        const heap = Math.round(memory.heapUsed / MEGABYTE)
        sizes.set(member.name, [...(sizes.get(member.name) ?? []), heap])
        said.push(`${member.name} ${heap} MB (process ${Math.round(memory.rss / MEGABYTE)} MB)`)
      }
    }
    return said.join(", ")
  }

  async function killRedis() {
    const seconds = 2 + random.upTo(28)
    print(`  Redis is killed, and starts again after ${seconds} s`)
    await processes.redis.kill()
    await sleep(seconds * 1_000)
    await processes.redis.start()
  }
  async function killMember() {
    const victim = random.pick(members())!
    print(`  ${victim.name} is killed, and starts again`)
    sizes.delete(victim.name)
    await victim.kill()
    await victim.start()
  }

  async function killSomething() {
    await (random.upTo(2) ? killRedis() : killMember())
  }

  /** Clients work, something is killed, and at the end nobody writes and all must agree. */
  async function round(number: number, until: number) {
    const answers = new Answers(true)
    const running = runClients(shop, answers, SEED + number)
    const end = Math.min(until, Date.now() + ROUND_MINUTES * MINUTE_MS)
    while (Date.now() < end) {
      const minute = Date.now() + MINUTE_MS
      await sleep(random.upTo(20) * 1_000)
      await killSomething()
      await sleep(Math.max(0, Math.min(minute, end) - Date.now()))
      const { ok } = await readIntegrity(shop)
      print(`${answers.summary()}; integrity ${ok ? "ok" : "NOT OK"}; ${await readMemory()}`)
    }
    await running.end()
    const unclean = answers.listUnclean()
    print(`round ${number}: ${unclean.length ? unclean.join("\n  ") : "no unclean answer"}`)
    expect(await settleAndRead(shop)).toEqual(GOOD_BOOKS)
    expect(unclean).toEqual([])
  }

  it(`keeps one set of books for ${MINUTES} minutes`, async () => {
    const until = Date.now() + MINUTES * MINUTE_MS
    for (let number = 1; Date.now() < until; number++) {
      await round(number, until)
    }
    for (const [name, heaps] of sizes) {
      print(`${name}: heap ${heaps[0]} MB at first, ${heaps.at(-1)} MB at last`)
    }
  })
})
