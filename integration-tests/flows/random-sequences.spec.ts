import fc from "fast-check"
import { createLocation } from "../helpers/create-store"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"
import { Books } from "../model/books"
import type { World } from "../model/command"
import { anyStep, runStep, type Step } from "../model/commands"
import { compare, compareOrders } from "../model/compare"
import { KEPT_CASES } from "../model/kept-cases"
import { Shop } from "../model/shop"

jest.setTimeout(3_600_000)

/** `MODEL_RUNS=500 MODEL_SEED=7 npm test -- flows random-sequences` looks longer, and elsewhere. */
const RUNS = Number(process.env.MODEL_RUNS ?? 10)
const SEED = Number(process.env.MODEL_SEED ?? 20_261_121)
const STEPS_MAX = 25

/** Stock and orders to begin with: in an empty shop most commands have nothing to do. */
const OPENING: Step[] = [
  [
    "receive",
    { item: "phone", place: "A", parts: ["P1", "P2", "P3"].map((name) => ({ name, quantity: 1 })) },
  ],
  ["receive", { item: "phone", place: "B", parts: [{ name: "P4", quantity: 1 }] }],
  [
    "receive",
    {
      item: "coffee",
      place: "A",
      parts: [
        { name: "C1", quantity: 3 },
        { name: "C2", quantity: 2 },
      ],
    },
  ],
  ["receiveBare", { place: "A", quantity: 4 }],
  ["order", { item: "phone", quantity: 2, place: "A" }],
]

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let lyon: string

  beforeAll(async () => {
    lyon = (
      await createLocation(api, admin, { name: "Lyon", salesChannelId: store.salesChannelId })
    ).id
    const type = await trace.operationType(lyon, "receipt")
    await trace.post(`/operation-types/${type.id}`, { use_existing_lots: true, buy_back: true })
  })

  let runs = 0
  const tally = new Map<string, number>()
  afterAll(
    () =>
      process.env.SHOW_MEASURES &&
      console.log(
        [...tally]
          .sort()
          .map((row) => row.join(": "))
          .join("\n")
      )
  )

  /** The numbers of one run are no other run's: a number of another item would be refused as such. */
  const withOwnNames = (steps: Step[]): Step[] =>
    JSON.parse(JSON.stringify(steps).replace(/"([PCDR]\d)"/g, `"$1-${++runs}"`))

  /** Runs the steps in a shop with items of its own; a step that fails is named with all that led to it. */
  async function runSteps(steps: Step[]): Promise<void> {
    const shop = await Shop.open(api, admin, getContainer(), store, {
      A: store.locationId,
      B: lyon,
    })
    const world: World = { shop, books: new Books() }
    for (const [i, step] of withOwnNames(steps).entries()) {
      try {
        await runStep(world, step)
        tally.set(`${step[0]} ${shop.last}`, (tally.get(`${step[0]} ${shop.last}`) ?? 0) + 1)
        shop.last = "idle"
        await compare(world)
      } catch (error) {
        const said = (error as Error).stack ?? String(error)
        throw new Error(
          `Step ${i + 1}, ${step[0]}: ${said}\n\nsteps: ${JSON.stringify(steps.slice(0, i + 1))}`
        )
      }
    }
    await compareOrders(world)
  }

  it(`agrees with a model in memory over ${RUNS} random sequences`, async () => {
    const steps = fc.array(anyStep, { minLength: STEPS_MAX - 5, maxLength: STEPS_MAX, size: "max" })
    await fc.assert(
      fc.asyncProperty(steps, (random) => runSteps([...OPENING, ...random])),
      { numRuns: RUNS, seed: SEED, endOnFailure: !process.env.MODEL_SHRINK }
    )
  })

  for (const [what, steps] of Object.entries(KEPT_CASES)) {
    it(what, () => runSteps(steps))
  }
})
