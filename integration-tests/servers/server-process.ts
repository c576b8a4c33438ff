import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { closeSync, openSync } from "node:fs"
import { join } from "node:path"
import type { AnswerMessage, Questions } from "./questions"

export type Role = "server" | "worker"

const PROGRAM = join(__dirname, "server.ts")
const START_LIMIT_MS = 300_000

/** What the process says of a question, or that it is gone. */
export class NotAnswered extends Error {}

type Waiting = { resolve: (answer: never) => void; reject: (error: Error) => void }

/** A server or the worker of a shop as a real process, which can be killed and restarted on its port. */
export class ServerProcess {
  private child: ChildProcess | undefined
  private asked = 0
  private readonly waiting = new Map<number, Waiting>()
  port = 0
  /** How its last process ended by itself: a signal or an exit code. */
  ended: string | undefined

  constructor(
    readonly name: string,
    readonly role: Role,
    private readonly log: string,
    private readonly env: Record<string, string>
  ) {}

  get url(): string {
    return `http://localhost:${this.port}`
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && !this.child.signalCode
  }

  /** Resolves once it listens. A second start keeps the port of the first. */
  async start(): Promise<void> {
    const log = openSync(this.log, "a")
    const child = fork(PROGRAM, [], {
      execArgv: ["--expose-gc", "--max-semi-space-size=64", "-r", "ts-node/register"],
      env: {
        ...process.env,
        ...this.env,
        WORKER_MODE: this.role,
        ...(this.port ? { PORT: String(this.port) } : {}),
      },
      stdio: ["ignore", log, log, "ipc"],
    })
    closeSync(log)
    this.child = child
    this.ended = undefined
    child.once("exit", (code, signal) => {
      this.ended = `${this.name} ended (${signal ?? code}), see ${this.log}`
      this.failQuestions()
    })
    const limit = setTimeout(() => child.kill("SIGKILL"), START_LIMIT_MS)
    this.port = await new Promise<number>((resolve, reject) => {
      child.once("exit", () => reject(new Error(this.ended)))
      child.on("message", (message: number | AnswerMessage) =>
        typeof message === "number" ? resolve(message) : this.answer(message)
      )
    })
    clearTimeout(limit)
  }

  /** `kill -9`: nothing of it runs on, and nothing is tidied up. */
  async kill(): Promise<void> {
    const { child } = this
    if (child && this.isRunning) {
      child.kill("SIGKILL")
      await once(child, "exit")
    }
  }

  ask<Name extends keyof Questions>(
    name: Name,
    ...[input]: undefined extends Questions[Name]["input"] ? [] : [Questions[Name]["input"]]
  ): Promise<Questions[Name]["answer"]> {
    const id = ++this.asked
    return new Promise((resolve, reject) => {
      if (!this.child?.connected) {
        return reject(new NotAnswered(`${this.name} is not running.`))
      }
      this.waiting.set(id, { resolve, reject })
      this.child.send(
        { id, name, input },
        (error) => error && this.answer({ id, error: error.message })
      )
    })
  }

  private answer({ id, answer, error }: AnswerMessage): void {
    const waiting = this.waiting.get(id)
    this.waiting.delete(id)
    if (error === undefined) {
      waiting?.resolve(answer as never)
    } else {
      waiting?.reject(new NotAnswered(error))
    }
  }

  private failQuestions(): void {
    for (const id of this.waiting.keys()) {
      this.answer({ id, error: `${this.name} ended.` })
    }
  }
}
