import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { query } from "../helpers/books"
import { eventually } from "../helpers/eventually"
import { theApplication } from "../helpers/run-app"
import type { FaultKind } from "./fault"
import { judge } from "./judge"
import { KillableServer, send } from "./killable-server"
import type { Instance, KilledCase, Played, Problem, Shop } from "./killed-case"
import { recordWorkflows } from "./record-workflows"
import { settle } from "./settle"
import { about, readKnownIds, readLines } from "./snapshot"

const ROUNDS_MAX = 40

/** Transactions of a process that died, which PostgreSQL has yet to end. */
const STRANGERS = `SELECT pid FROM pg_stat_activity WHERE datname = current_database()
  AND pid <> pg_backend_pid() AND state <> 'idle' AND backend_type = 'client backend'`

/** What PostgreSQL does or waits for, told when a command hangs. */
const DOINGS = `SELECT pid, state, wait_event_type, wait_event, pg_blocking_pids(pid) AS blocked_by,
    (now() - state_change)::text AS since, left(query, 300) AS query
  FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`

/** Lets commands die, or fail, after each of their commits, and looks at what becomes of them. */
export class Player {
  private known = new Set<string>()
  private readonly servers: KillableServer[] = []
  readonly problems: Problem[] = []
  /** Which of our workflows the commands run. */
  workflows: string[] = []

  private constructor(
    private readonly shop: Shop,
    private readonly instances: Instance[]
  ) {}

  static async prepare(shop: Shop, cases: KilledCase[]): Promise<Player> {
    const instances: Instance[] = []
    const chosen = new RegExp(process.env.KILL_CASES ?? "")
    for (const of of cases.filter(({ name }) => chosen.test(name))) {
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
    await theApplication().endBackgroundWork()
    this.known = await readKnownIds(this.shop.getContainer())
    const before = await this.readAll()
    this.instances.forEach((one) => (one.before = about(before, one.scope)))
    this.workflows = await recordWorkflows(async () => {
      for (const { command, label, of } of this.instances) {
        const { status, data } = await send(this.shop.api, this.shop.admin, command, label)
        if (status >= 300) {
          throw new Error(`${of.name}: ${status} ${JSON.stringify(data)}`)
        }
      }
    })
    await settle(this.shop.getContainer())
    const after = await this.readAll()
    this.instances.forEach((one) => (one.after = about(after, one.scope)))
    await theApplication().takeBack()
  }

  /** Every case, some commits further each time, until all have been answered before their fault came. */
  async play(kind: FaultKind): Promise<void> {
    const open = new Set(this.instances.map(({ of }) => of))
    let server: KillableServer | undefined
    for (let round = 0; open.size > 0 && round < ROUNDS_MAX; round++) {
      server ??= await this.startServer()
      const playing = this.instances.filter(({ of }) => open.has(of))
      const played = await this.playRound(server, kind, playing, round)
      if (kind === "killed") {
        await server.die()
        server = undefined
      }
      await eventually(async () =>
        expect(await query(this.shop.getContainer(), STRANGERS)).toEqual([])
      )
      played
        .filter(({ outcome }) => !outcome.tables)
        .forEach(({ instance }) => open.delete(instance.of))
      this.problems.push(...(await judge(this.shop, played, this.instances, () => this.readAll())))
      await theApplication().takeBack()
    }
    await server?.die()
  }

  /** Ends what still runs when something failed. */
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
      const outcome = await server
        .run(this.shop.admin, command, label, { kind, at })
        .catch((error) => this.explainHanging(error, `${instance.of.name}, ${kind} at ${at}`))
      played.push({ instance, kind, at, outcome })
    }
    return played
  }

  private async explainHanging(error: Error, what: string): Promise<never> {
    const doings = await query(this.shop.getContainer(), DOINGS)
    throw new Error(`${what}: ${error.message} PostgreSQL: ${JSON.stringify(doings, null, 1)}`)
  }

  private readAll(): Promise<string[]> {
    return readLines(this.shop.getContainer(), this.known)
  }

  private async startServer(): Promise<KillableServer> {
    const config = this.shop.getContainer().resolve(ContainerRegistrationKeys.CONFIG_MODULE)
    const server = await KillableServer.start(config.projectConfig.databaseUrl!)
    this.servers.push(server)
    return server
  }
}
