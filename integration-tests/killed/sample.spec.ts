import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"
import { orders } from "./cases/orders"
import { ownOperations } from "./cases/own-operations"
import { Player } from "./play"

jest.setTimeout(600_000)

/** One of each kind that moves goods, and as many of it as it has commits, and one more: so one death is enough for all. */
const SAMPLE: Record<string, number> = {
  "a receipt is validated": 5,
  "a transfer is validated": 5,
  "an order is fulfilled": 9,
  "a fulfilment is cancelled": 8,
  "an order is cancelled": 9,
  "a return is received in Medusa": 8,
}

/** What every `npm test` plays of the deaths that `npm run test:kill` plays whole. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales, returns } = useShop({ checksIntegrity: false })
  let player: Player

  beforeAll(async () => {
    const people = { api, admin, getContainer, store, trace, sales, returns }
    const cases = [...ownOperations(people), ...orders(people)]
      .filter(({ name }) => name in SAMPLE)
      .map((one) => ({ ...one, copies: SAMPLE[one.name] }))
    expect(cases).toHaveLength(Object.keys(SAMPLE).length)
    player = await Player.prepare({ api, admin, trace, getContainer }, cases)
  })

  afterAll(() => player.end())

  it("a server that is killed after any commit leaves nothing that the next one does not settle", async () => {
    await player.learn()
    await player.play("killed")
    expect(player.problems).toEqual([])
  })
})
