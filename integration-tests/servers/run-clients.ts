import { setTimeout as sleep } from "node:timers/promises"
import { isAxiosError } from "axios"
import type { Answers } from "./answers"
import { createClient } from "./client"
import { anyCommand } from "./commands"
import { randomFrom } from "./random"
import { NotAnswered } from "./server-process"
import type { Shop } from "./shop"

export const CLIENTS = 40

/** Who finds nobody at the other end tries again soon. */
const AGAIN_MS = 1_000

export type Running = {
  /** Lets each client end what it has started. Fails when one of them met something that no server says. */
  end: () => Promise<void>
}

/** Forty people do anything, at both servers, until they are told to end. */
export function runClients(shop: Shop, answers: Answers, seed: number): Running {
  let isEnded = false
  const work = async (index: number) => {
    const random = randomFrom(seed * 1_000 + index)
    const { servers } = shop.processes
    const client = createClient(servers[index % servers.length], shop.admin, answers)
    while (!isEnded) {
      try {
        await anyCommand(random)({ client, shop, random })
      } catch (error) {
        if (!isAxiosError(error) && !(error instanceof NotAnswered)) {
          throw error
        }
        if (!isAxiosError(error) || !error.response) {
          await sleep(AGAIN_MS)
        }
      }
    }
  }
  const working = Promise.all(Array.from({ length: CLIENTS }, (_, index) => work(index)))
  working.catch(() => (isEnded = true))
  return {
    end: async () => {
      isEnded = true
      await working
    },
  }
}
