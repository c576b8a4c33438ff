import { setTimeout as sleep } from "node:timers/promises"
import { createClient } from "./client"
import { Answers } from "./answers"
import type { Shop } from "./shop"

const IN_FLIGHT = `SELECT
  (SELECT count(*)::int FROM traceability_claim WHERE state = 'open') AS claims,
  (SELECT count(*)::int FROM traceability_operation WHERE claim_id IS NOT NULL) AS operations,
  (SELECT count(*)::int FROM traceability_lot WHERE claim_id IS NOT NULL) AS lots,
  (SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database()
     AND pid <> pg_backend_pid() AND state <> 'idle') AS transactions`

/** Claims that are open: what they are for, and why they could not be settled. */
const OPEN_CLAIMS = `SELECT concat_ws(' ', kind, stuck_reason, stuck_detail) AS claim
  FROM traceability_claim WHERE state = 'open' ORDER BY id`

type InFlight = { claims: number; operations: number; lots: number; transactions: number }

export const NOTHING_IN_FLIGHT: InFlight = { claims: 0, operations: 0, lots: 0, transactions: 0 }

/** Subscribers end after the answers. */
const QUIET_MS = 15_000

async function readInFlight({ processes }: Shop): Promise<InFlight> {
  return (await processes.database.query<InFlight>(IN_FLIGHT)).rows[0]
}

/** Redis keeps the locks of a process that was killed for a minute, and what it left half done cannot be settled before. */
const LOCKS_LAPSE_MS = 75_000
const SETTLE_AGAIN_MS = 5_000

/** Waits until nothing goes on any more. What is still open then was left by a process that was killed. */
async function waitUntilQuiet(shop: Shop, milliseconds = QUIET_MS): Promise<InFlight> {
  const limit = Date.now() + milliseconds
  for (;;) {
    const left = await readInFlight(shop)
    const isQuiet = Object.values(left).every((count) => count === 0)
    if (isQuiet || Date.now() > limit) {
      return left
    }
    await sleep(250)
  }
}

export type Books = {
  integrity: { ok: boolean; wrong: object[]; inFlight: object[] }
  ledger: { ok: boolean; broken: object[] }
  inFlight: InFlight
  openClaims: string[]
  /** Where what clients were told is not what the ledger has. */
  untold: string[]
  /** Transactions that PostgreSQL ended because they waited for each other, with their statements where its log can be read. */
  deadlocks: string[]
}

export const GOOD_BOOKS: Books = {
  integrity: { ok: true, wrong: [], inFlight: [] },
  ledger: { ok: true, broken: [] },
  inFlight: NOTHING_IN_FLIGHT,
  openClaims: [],
  untold: [],
  deadlocks: [],
}

/** Whether ledger, lots and Medusa's levels agree, asked at a server; work may go on. */
export async function readIntegrity(shop: Shop): Promise<Books["integrity"]> {
  const server = shop.processes.servers.find((one) => one.isRunning)!
  const { trace } = createClient(server, shop.admin, new Answers())
  const { ok, checks, differences, in_flight } = await trace.integrity()
  const wrong = checks.filter((check: { ok: boolean }) => !check.ok)
  return { ok, wrong: [...wrong, ...differences], inFlight: in_flight }
}

const COUNT_DEADLOCKS =
  "SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()"

/** The server that the tests start writes its log beside its data. */
const READ_LOG =
  "SELECT pg_read_file(current_setting('data_directory') || '/../postgres.log', true) AS log"

/** The lines of PostgreSQL's log that belong to each deadlock: who waited for whom, and with which statements. */
const DEADLOCK = /ERROR:  deadlock detected[\s\S]*?(?=\n\S[^\n]*\b(?:ERROR|LOG|FATAL|WARNING):|$)/g

async function readDeadlocks({ processes }: Shop): Promise<string[]> {
  const { database } = processes
  const { rows } = await database.query<{ deadlocks: number }>(COUNT_DEADLOCKS)
  if (!rows[0].deadlocks) {
    return /40P01/.test(processes.readLogs()) ? ["A process printed of a deadlock."] : []
  }
  const [{ log }] = (await database.query<{ log: string | null }>(READ_LOG)).rows
  return log?.match(DEADLOCK) ?? [`There were ${rows[0].deadlocks}.`]
}

/** Runs what the worker's job does each minute until no claim is open any more, or none can be settled. */
async function settle(shop: Shop): Promise<void> {
  const limit = Date.now() + LOCKS_LAPSE_MS
  let { claims } = await waitUntilQuiet(shop)
  while (claims > 0) {
    await shop.processes.worker.ask("settle")
    claims = (await waitUntilQuiet(shop, SETTLE_AGAIN_MS)).claims
    if (Date.now() > limit) {
      return
    }
  }
}

/** Ends what was left open as the worker's job does, and reads all that must agree when nobody works. */
export async function settleAndRead(shop: Shop): Promise<Books> {
  const { processes, journal } = shop
  await settle(shop)
  const { ok, broken } = await processes.worker.ask("ledger")
  const { rows } = await processes.database.query<{ claim: string }>(OPEN_CLAIMS)
  return {
    integrity: await readIntegrity(shop),
    ledger: { ok, broken },
    inFlight: await waitUntilQuiet(shop),
    openClaims: rows.map(({ claim }) => claim),
    untold: await journal.differences(
      processes.database,
      shop.phones.map(({ id }) => id)
    ),
    deadlocks: await readDeadlocks(shop),
  }
}
