import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"
import { service } from "./cases/service"
import { Player } from "./play"
import { KILLED } from "./workflows"

jest.setTimeout(900_000)

/** The server is killed (SIGKILL) after each commit of each command that packs, repairs, describes or values units. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales, returns } = useShop({ checksIntegrity: false })
  let player: Player

  beforeAll(async () => {
    const people = { api, admin, getContainer, store, trace, sales, returns }
    player = await Player.prepare({ api, admin, trace, getContainer }, service(people))
  })

  afterAll(() => player.end())

  it("is settled by the server that starts next, and done once when it is sent again", async () => {
    await player.learn()
    await player.play("killed")
    expect(player.problems).toEqual([])
    expect(player.workflows).toEqual(expect.arrayContaining(KILLED["service"]))
  })
})
