import type { EventEmitter } from "node:events"
import type { Client } from "@medusajs/framework/pg"
import { Modules } from "@medusajs/framework/utils"
import type { RunningApplication } from "./boot"

const LIMIT_MS = 60_000
const PAUSE_MS = 5

const OPEN_TRANSACTIONS = `SELECT count(*)::int AS open FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'
    AND backend_type = 'client backend'`

type Counter = () => number

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const turn = () => new Promise((resolve) => setImmediate(resolve))

/** Requests that a test has sent and nobody has answered yet. */
function countRequests({ api }: RunningApplication): Counter {
  let open = 0
  api.interceptors.request.use((request) => (open++, request))
  api.interceptors.response.use(
    (response) => (open--, response),
    (error) => {
      open--
      throw error
    }
  )
  return () => open
}

/** Subscribers that are at work: the in-memory event bus tells nobody when they end. */
function countSubscribers({ container }: RunningApplication): Counter {
  const { eventEmitter_: emitter } = container.resolve(Modules.EVENT_BUS) as unknown as {
    eventEmitter_: EventEmitter
  }
  let running = 0
  for (const event of emitter.eventNames()) {
    for (const listener of emitter.listeners(event)) {
      emitter.off(event, listener as () => void)
      const counted = async (data: unknown) => {
        running++
        await Promise.resolve(listener(data)).finally(() => running--)
      }
      emitter.on(event, Object.assign(counted, listener))
    }
  }
  return () => running
}

async function countWorkflows({ container }: RunningApplication): Promise<number> {
  const executions = await container
    .resolve(Modules.WORKFLOW_ENGINE)
    .listWorkflowExecutions({ state: { $nin: ["not_started", "done", "reverted", "failed"] } })
  return executions.length
}

export type BackgroundWork = {
  /** Waits until nothing of what a test has started goes on: requests, subscribers, workflows, transactions. */
  end: () => Promise<void>
  waitForWorkflows: () => Promise<void>
}

export function backgroundWork(application: RunningApplication, client: Client): BackgroundWork {
  const counters: (Counter | (() => Promise<number>))[] = [
    countRequests(application),
    countSubscribers(application),
    () => countWorkflows(application),
    async () => (await client.query<{ open: number }>(OPEN_TRANSACTIONS)).rows[0].open,
  ]
  async function isAny(): Promise<boolean> {
    for (const count of counters) {
      if ((await count()) > 0) {
        return true
      }
    }
    return false
  }
  async function until(isDone: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + LIMIT_MS
    while (!(await isDone())) {
      if (Date.now() > end) {
        throw new Error("What the test has started does not end.")
      }
      await pause(PAUSE_MS)
    }
  }
  return {
    end: async () => {
      // The event bus emits in a later turn than the one that answers the request.
      await turn()
      await turn()
      await until(async () => !(await isAny()))
    },
    waitForWorkflows: () => until(async () => (await countWorkflows(application)) === 0),
  }
}
