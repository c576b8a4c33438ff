import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"
import type { People } from "./cases/warehouse"
import type { KilledCase } from "./killed-case"
import { Player } from "./play"
import { KILLED } from "./workflows"

/** Plays the cases of a topic with a server that is killed (SIGKILL) after each commit of each command. */
export const killAtEveryCommit = (
  topic: keyof typeof KILLED,
  casesOf: (people: People) => KilledCase[]
): void =>
  runApp(({ api, getContainer }) => {
    const { admin, store, trace, sales, returns } = useShop({ checksIntegrity: false })
    let player: Player

    beforeAll(async () => {
      const people = { api, admin, getContainer, store, trace, sales, returns }
      player = await Player.prepare({ api, admin, trace, getContainer }, casesOf(people))
    })

    afterAll(() => player.end())

    it("is settled by the server that starts next, and done once when it is sent again", async () => {
      await player.learn()
      await player.play("killed")
      expect(player.problems).toEqual([])
      expect(player.workflows).toEqual(expect.arrayContaining(KILLED[topic]))
    })
  })
