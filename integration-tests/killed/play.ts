import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AxiosInstance } from "axios"
import settleAbandonedClaimsJob from "../../src/jobs/settle-abandoned-claims"
import { verifyLedger } from "../../src/application/verify-ledger"
import { query } from "../helpers/books"
import type { RequestHeaders } from "../helpers/create-admin"
import { eventually } from "../helpers/eventually"
import { theApplication } from "../helpers/run-app"
import type { Traceability } from "../helpers/traceability"
import type { FaultKind } from "./fault"
import { type Command, KillableServer, type Outcome, send } from "./killable-server"
import { recordWorkflows } from "./record-workflows"
import { about, readKnownIds, readLines } from "./snapshot"

/** A command on things of its own: `scope` are the ids and names by which all that it may touch is recognised. */
export type Prepared = { command: Command; scope: string[] }

export type KilledCase = {
  name: string
  /** How many of it are prepared, so that as many of its commits are tried with one death. */
  copies: number
  prepare: (label: string) => Promise<Prepared>
  /** What stays from a command that was not finished, and why it may. */
  leaves?: RegExp
}

type Instance = Prepared & { of: KilledCase; label: string; before: string[]; after: string[] }
type Played = { instance: Instance; at: number; outcome: Outcome }

export type Shop = {
  api: AxiosInstance
  admin: RequestHeaders
  trace: Traceability
  getContainer: () => MedusaContainer
}

/** What did not end as it should: after which commit of which command, and how. */
export type Problem = { case: string; after: string; what: string; detail: unknown }

const SETTLING_RUNS = 3
const ROUNDS_MAX = 40

/** Everything that waits for an age is as old as that. */
const AGE = ["11 minutes"]
const AGED = [
  "UPDATE traceability_claim SET created_at = created_at - ?::interval, updated_at = updated_at - ?::interval",
  "UPDATE inventory_level SET updated_at = updated_at - ?::interval",
  "UPDATE traceability_idempotent_request SET created_at = created_at - ?::interval",
  `UPDATE "order" SET canceled_at = canceled_at - ?::interval WHERE canceled_at IS NOT NULL`,
  "UPDATE traceability_purchase_order SET updated_at = updated_at - ?::interval",
  "UPDATE fulfillment SET created_at = created_at - ?::interval",
]

const difference = (expected: string[], found: string[]) => ({
  missing: expected.filter((text) => !found.includes(text)),
  more: found.filter((text) => !expected.includes(text)),
})

const isSame = (a: string[], b: string[]): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Lets commands die, or fail, after each of their commits, and looks at what becomes of them. */
export class Player {
  private known = new Set<string>()
  readonly problems: Problem[] = []
  /** Which of our workflows the commands run. */
  workflows: string[] = []
  /** How many commits of which case were tried. */
  readonly tried = new Map<string, number>()

  constructor(
    private readonly shop: Shop,
    private readonly instances: Instance[]
  ) {}

  static async prepare(shop: Shop, cases: KilledCase[]): Promise<Player> {
    const instances: Instance[] = []
    for (const of of cases) {
      for (let copy = 0; copy < of.copies; copy++) {
        const label = `k${instances.length}x`
        const prepared = await of.prepare(label)
        instances.push({ ...prepared, of, label, before: [], after: [] })
      }
    }
    return new Player(shop, instances)
  }

  /** What each command does when nothing happens. The database is as before afterwards. */
  async learn(): Promise<void> {
    const { shop } = this
    await theApplication().endBackgroundWork()
    this.known = await readKnownIds(shop.getContainer())
    const before = await this.lines()
    this.workflows = await recordWorkflows(async () => {
      for (const instance of this.instances) {
        instance.before = about(before, instance.scope)
        const { status, data } = await send(shop.api, shop.admin, instance.command, instance.label)
        if (status >= 300) {
          throw new Error(`${instance.of.name}: ${status} ${JSON.stringify(data)}`)
        }
      }
    })
    await theApplication().endBackgroundWork()
    await this.settle()
    const after = await this.lines()
    for (const instance of this.instances) {
      instance.after = about(after, instance.scope)
    }
    await theApplication().takeBack()
  }

  /** Every case, one commit further each time, until all have been answered before their fault came. */
  async play(kind: FaultKind): Promise<void> {
    const open = new Set(this.instances.map(({ of }) => of))
    let server: KillableServer | undefined
    for (let round = 0; open.size > 0 && round < ROUNDS_MAX; round++) {
      const playing = this.instances.filter(({ of }) => open.has(of))
      server ??= await this.startServer()
      const played = await this.playRound(server, kind, playing, round)
      if (kind === "killed") {
        await server.die()
        server = undefined
      }
      await eventually(async () => expect(await this.strangers()).toBe(0))
      for (const { instance, outcome } of played) {
        if (!outcome.tables) {
          open.delete(instance.of)
        }
      }
      await this.judge(kind, played)
      this.dump()
      await theApplication().takeBack()
    }
    await server?.die()
  }

  /** What may still run when something here failed. */
  private readonly servers: KillableServer[] = []

  async end(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.die()))
  }

  private async playRound(
    server: KillableServer,
    kind: FaultKind,
    instances: Instance[],
    round: number
  ): Promise<Played[]> {
    const played: Played[] = []
    const copies = new Map<KilledCase, number>()
    for (const instance of instances) {
      const copy = copies.get(instance.of) ?? 0
      copies.set(instance.of, copy + 1)
      const at = round * instance.of.copies + copy + 1
      const { command, label } = instance
      const outcome = await server.run(this.shop.admin, command, label, { kind, at })
      played.push({ instance, at, outcome })
    }
    return played
  }

  /** What was left is settled, all of it or nothing was done, and the same command again does the rest, once. */
  private async judge(kind: FaultKind, played: Played[]): Promise<void> {
    await this.age()
    await this.settle()
    const container = this.shop.getContainer()
    const open = await query(container, "SELECT * FROM traceability_claim WHERE state = 'open'")
    const settled = await this.lines()
    for (const one of played) {
      const { instance } = one
      const found = about(settled, instance.scope).filter((text) => !instance.of.leaves?.test(text))
      if (!isSame(found, instance.before) && !isSame(found, instance.after)) {
        const detail = {
          before: difference(instance.before, found),
          after: difference(instance.after, found),
        }
        this.report(kind, one, "is half done after it was settled", detail)
      }
      const mine = open.filter((claim) =>
        instance.scope.some((id) => JSON.stringify(claim).includes(id))
      )
      if (mine.length > 0) {
        this.report(kind, one, "has a claim that stays open", mine)
      }
      this.tried.set(instance.of.name, (this.tried.get(instance.of.name) ?? 0) + 1)
    }
    await this.checkBooks(kind, played, "after it was settled")
    await this.sendAgain(kind, played)
    await this.checkBooks(kind, played, "after it was sent again")
  }

  private async sendAgain(kind: FaultKind, played: Played[]): Promise<void> {
    const { api, admin } = this.shop
    const answers = new Map<Played, string>()
    for (const one of played) {
      const { command, label } = one.instance
      const { status, data } = await send(api, admin, command, label)
      answers.set(one, `${status} ${data?.message ?? ""}`)
      if (status >= 500) {
        this.report(kind, one, "is answered as a fault when sent again", answers.get(one))
      }
    }
    await theApplication().endBackgroundWork()
    const again = await this.lines()
    for (const one of played) {
      const found = about(again, one.instance.scope).filter(
        (text) => !one.instance.of.leaves?.test(text)
      )
      if (!isSame(found, one.instance.after)) {
        const detail = { answer: answers.get(one), ...difference(one.instance.after, found) }
        this.report(kind, one, "is not done once when sent again", detail)
      }
    }
  }

  private async checkBooks(kind: FaultKind, played: Played[], when: string): Promise<void> {
    const { ok, checks } = await this.shop.trace.integrity()
    if (!ok) {
      const failed = checks.filter((check: { ok: boolean }) => !check.ok)
      for (const one of played) {
        const mine = failed.filter((check: object) =>
          one.instance.scope.some((id) => JSON.stringify(check).includes(id))
        )
        if (mine.length > 0) {
          this.report(kind, one, `fails the integrity check ${when}`, mine)
        }
      }
      if (!this.problems.some(({ what }) => what.includes("integrity"))) {
        throw new Error(`Integrity ${when}: ${JSON.stringify(failed)}`)
      }
    }
    expect(await verifyLedger(this.shop.getContainer())).toMatchObject({ ok: true })
  }

  dump(): void {
    require("node:fs").writeFileSync(
      `/tmp/kill-dump-${this.instances[0].of.name.replace(/\W/g, "-")}.json`,
      JSON.stringify(
        { workflows: this.workflows, tried: [...this.tried], problems: this.problems },
        null,
        1
      )
    )
  }

  private report(
    kind: FaultKind,
    { instance, at, outcome }: Played,
    what: string,
    detail: unknown
  ) {
    const tables = outcome.tables ? ` (${[...new Set(outcome.tables)].join(", ")})` : " (answered)"
    const answer = outcome.status ? `: ${outcome.status} ${outcome.message}` : ""
    this.problems.push({
      case: instance.of.name,
      after: `${kind} ${at}${tables}${answer}`,
      what,
      detail,
    })
  }

  private async age(): Promise<void> {
    for (const statement of AGED) {
      const count = statement.split("?").length - 1
      await query(this.shop.getContainer(), statement, Array(count).fill(AGE[0]))
    }
  }

  private async settle(): Promise<void> {
    for (let run = 0; run < SETTLING_RUNS; run++) {
      await settleAbandonedClaimsJob(this.shop.getContainer())
    }
    await theApplication().endBackgroundWork()
  }

  private lines(): Promise<string[]> {
    return readLines(this.shop.getContainer(), this.known)
  }

  private async startServer(): Promise<KillableServer> {
    const server = await KillableServer.start(this.databaseUrl())
    this.servers.push(server)
    return server
  }

  private databaseUrl(): string {
    const config = this.shop.getContainer().resolve(ContainerRegistrationKeys.CONFIG_MODULE)
    return config.projectConfig.databaseUrl!
  }

  /** Transactions of the process that died, which PostgreSQL has yet to end. */
  private async strangers(): Promise<number> {
    const [{ count }] = await query(
      this.shop.getContainer(),
      `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database()
        AND pid <> pg_backend_pid() AND state <> 'idle' AND backend_type = 'client backend'`
    )
    return count
  }
}
