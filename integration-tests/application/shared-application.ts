import { createRequire } from "node:module"
import type { Client } from "@medusajs/framework/pg"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { AxiosInstance } from "axios"
import { backgroundWork, type BackgroundWork } from "./background-work"
import { boot, type RunningApplication } from "./boot"
import { connect, createDatabase } from "./database"
import { readSchema } from "./database-schema"
import { DatabaseState, type SavedState } from "./database-state"
import { rememberWorkflows } from "./registered-workflows"

type Running = RunningApplication & {
  client: Client
  counting: Client
  background: BackgroundWork
  restoreWorkflows: () => string[]
  schema: string
  database: DatabaseState
  /** What the database held when the application had been booted. */
  booted: SavedState
}

async function start(): Promise<Running> {
  const url = await createDatabase()
  const application = await boot(url)
  const client = await connect(url)
  const counting = await connect(url)
  const background = backgroundWork(application, client)
  await background.end()
  const database = await DatabaseState.of(client, counting)
  return {
    ...application,
    client,
    counting,
    background,
    restoreWorkflows: rememberWorkflows(),
    schema: await readSchema(client),
    database,
    booted: await database.save("saved_boot"),
  }
}

/** One Medusa for all spec files that a process runs after each other. */
class SharedApplication {
  private running: Running | undefined
  private seeded: SavedState | undefined
  private readonly beginnings = new Map<string, { state: SavedState; value: object }>()

  /** The modules of the application itself, for `host-module.js`. */
  readonly require: (path: string) => unknown = createRequire(__filename)

  get container(): MedusaContainer {
    return this.started.container
  }

  get api(): AxiosInstance {
    return this.started.api
  }

  async open(): Promise<void> {
    this.running ??= await start()
  }

  /** Before the `beforeAll` of a spec file: all is as it was after the boot. */
  async begin(): Promise<void> {
    this.seeded = undefined
    await this.restore(this.started.booted)
    await this.started.database.forgetStatistics()
  }

  /** What many spec files begin with is made once; from then on the database gets it, and the caller `make`'s answer again. */
  async startFrom<T extends object>(name: string, make: () => Promise<T>): Promise<T> {
    const known = this.beginnings.get(name)
    if (known) {
      await this.restore(known.state)
      return structuredClone(known.value) as T
    }
    const value = await make()
    const state = await this.save(`saved_beginning_${this.beginnings.size}`)
    this.beginnings.set(name, { state, value: structuredClone(value) })
    return value
  }

  /** Before each test: all is as the `beforeAll` of the spec file left it. */
  async prepare(): Promise<void> {
    if (this.seeded) {
      await this.restore(this.seeded)
    } else {
      this.seeded = await this.save("saved_file")
    }
  }

  /** Whether the running test has written anything. */
  async isChanged(): Promise<boolean> {
    return !this.seeded || this.started.database.isChanged(this.seeded)
  }

  /** After each test. */
  endBackgroundWork(): Promise<void> {
    return this.started.background.end()
  }

  waitForWorkflows(): Promise<void> {
    return this.started.background.waitForWorkflows()
  }

  /** After a spec file, which must leave all that is not restored as it found it: the next one runs with it. */
  async finish(): Promise<void> {
    const { client, restoreWorkflows, schema } = this.started
    const replaced = restoreWorkflows()
    if (replaced.length > 0) {
      throw new Error(`The spec left steps of these workflows replaced: ${replaced.join(", ")}`)
    }
    if ((await readSchema(client)) !== schema) {
      throw new Error("The spec left tables, constraints, triggers or functions changed.")
    }
  }

  async close(): Promise<void> {
    await this.running?.counting.end()
    await this.running?.client.end()
    await this.running?.shutdown()
    this.running = undefined
  }

  private get started(): Running {
    if (!this.running) {
      throw new Error("The application is not open.")
    }
    return this.running
  }

  private async save(schema: string): Promise<SavedState> {
    await this.started.background.end()
    return this.started.database.save(schema)
  }

  private async restore(state: SavedState): Promise<void> {
    const { container, database } = this.started
    await database.restore(state)
    await container.resolve(Modules.CACHE).invalidate("*")
  }
}

export type { SharedApplication }

export const sharedApplication = new SharedApplication()

declare global {
  /** There where Jest runs spec files in `environment.ts`. */
  var sharedApplication: SharedApplication | undefined
}
