import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"
import { manufacturing } from "./cases/manufacturing"
import { orders } from "./cases/orders"
import { ownOperations } from "./cases/own-operations"
import { type FaultKind } from "./fault"
import { Player } from "./play"

jest.setTimeout(900_000)

/** One of each kind of claim; `KILL_EVERY_STEP=1` takes every command that moves goods. */
const CHOSEN = [
  "a receipt is validated",
  "a transfer is validated",
  "an order is fulfilled",
  "a fulfilment is cancelled",
  "a return is received in Medusa",
  "one of two is produced",
]

/** The database fails a server that lives on: what it was doing is refused, and nothing of it stays half done. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales, returns } = useShop({ checksIntegrity: false })
  let player: Player

  beforeAll(async () => {
    const people = { api, admin, getContainer, store, trace, sales, returns }
    const all = [...ownOperations(people), ...orders(people), ...manufacturing(people)]
    const cases = process.env.KILL_EVERY_STEP
      ? all
      : all.filter(({ name }) => CHOSEN.includes(name))
    player = await Player.prepare({ api, admin, trace, getContainer }, cases)
  })

  afterAll(() => player.end())

  it.each<FaultKind>(["disconnected", "disk full"])("%s, at each commit", async (kind) => {
    await player.learn()
    await player.play(kind)
    expect(player.problems).toEqual([])
  })
})
