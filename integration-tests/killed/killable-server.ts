import { type ChildProcess, fork } from "node:child_process"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import axios, { type AxiosInstance, type AxiosResponse } from "axios"
import type { RequestHeaders } from "../helpers/create-admin"
import { FAULT_HEADERS, type FaultKind, type FaultMet } from "./fault"

/** A command as a client sends it. */
export type Command = {
  method: "post" | "delete"
  path: string
  body?: object
  /** Of a storefront; an admin's otherwise. */
  headers?: RequestHeaders
}

/** How far a command came: its fault was met after writing these tables, or it was answered before. */
export type Outcome = { tables: string[] | null; status: number | null; message: string }

const BOOT_LIMIT_MS = 240_000
const COMMAND_LIMIT_MS = 60_000
const MESSAGE_MS = 20

const ENTRY = join(__dirname, "start-server.mjs")

const messageOf = ({ data }: AxiosResponse): string => String(data?.message ?? "")

/** Sends a command with its key and takes any answer. */
export const send = (
  api: AxiosInstance,
  admin: RequestHeaders,
  { method, path, body, headers }: Command,
  key: string,
  more: Record<string, string> = {}
): Promise<AxiosResponse> =>
  api.request({
    method,
    url: path,
    data: method === "delete" ? undefined : (body ?? {}),
    headers: { ...(headers ?? admin).headers, "Idempotency-Key": key, ...more },
    validateStatus: () => true,
  })

/** This repository as a Medusa server in a process of its own, on a database that is migrated already. */
export class KillableServer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly api: AxiosInstance
  ) {}

  static async start(databaseUrl: string): Promise<KillableServer> {
    const child = fork(ENTRY, [], {
      execArgv: ["--max-semi-space-size=64", "--disable-warning=DeprecationWarning"],
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        DISABLE_MEDUSA_ADMIN: "true",
        JWT_SECRET: "test-jwt-secret",
        COOKIE_SECRET: "test-cookie-secret",
        COMPILED_SOURCES: join(tmpdir(), "traceability-compiled-for-tests"),
      },
    })
    const port = await new Promise<number>((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error("The server did not start.")), BOOT_LIMIT_MS)
      child.once("message", (message: { port: number }) => {
        clearTimeout(limit)
        resolve(message.port)
      })
      child.once("exit", () => reject(new Error("The server ended while it started.")))
    })
    // Each command listens for its own fault.
    child.setMaxListeners(0)
    return new KillableServer(child, axios.create({ baseURL: `http://localhost:${port}` }))
  }

  /** Sends a command that meets its fault, and waits until it has: of a command that is stopped no answer comes. */
  async run(
    admin: RequestHeaders,
    command: Command,
    name: string,
    fault: { kind: FaultKind; at: number }
  ): Promise<Outcome> {
    let tables: string[] | null = null
    const met = new Promise<"stopped">((resolve) => {
      const listen = (message: FaultMet) => {
        if (message.name === name) {
          tables = message.tables
          this.child.off("message", listen)
          resolve("stopped")
        }
      }
      this.child.on("message", listen)
    })
    const answer = send(this.api, admin, command, name, {
      [FAULT_HEADERS.name]: name,
      [FAULT_HEADERS.kind]: fault.kind,
      [FAULT_HEADERS.at]: String(fault.at),
    })
    // The process dies with the request.
    answer.catch(() => undefined)
    const limit = new Promise<"late">((resolve) =>
      setTimeout(resolve, COMMAND_LIMIT_MS, "late").unref()
    )
    const first = await Promise.race([fault.kind === "killed" ? met : never(), answer, limit])
    if (first === "late") {
      throw new Error(`${name}: ${command.path} neither came to its fault nor answered.`)
    }
    // The word that the fault was met can come after the answer, which takes another way.
    await sleep(MESSAGE_MS)
    return first === "stopped"
      ? { tables, status: null, message: "" }
      : { tables, status: first.status, message: messageOf(first) }
  }

  /** The process ends as by a power cut: nothing of it is asked or told. */
  async die(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) {
      return
    }
    const ended = new Promise((resolve) => this.child.once("exit", resolve))
    this.child.kill("SIGKILL")
    await ended
  }
}

const never = () => new Promise<"stopped">(() => undefined)
