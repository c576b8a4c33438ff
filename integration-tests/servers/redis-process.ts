import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { freePort } from "../helpers/start-demo"

const START_LIMIT_MS = 10_000

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1")
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once("connect", () => end(true))
    socket.once("error", () => end(false))
  })
}

/** A Redis of a test's own: its data lies outside of the project, and outlives a `kill -9` as a shop's should. */
export class RedisProcess {
  private child: ChildProcess | undefined
  private readonly folder = mkdtempSync(join(tmpdir(), "test-redis-"))
  private port = 0

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  async start(): Promise<void> {
    this.port ||= await freePort()
    const settings = {
      port: this.port,
      bind: "127.0.0.1",
      dir: this.folder,
      save: "",
      appendonly: "yes",
    }
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)])
    const child = spawn("redis-server", args, { stdio: "ignore" })
    this.child = child
    const limit = Date.now() + START_LIMIT_MS
    while (!(await accepts(this.port))) {
      if (child.exitCode !== null || Date.now() > limit) {
        throw new Error("redis-server did not start.")
      }
      await sleep(50)
    }
  }

  async kill(): Promise<void> {
    const { child } = this
    if (child && child.exitCode === null && !child.signalCode) {
      child.kill("SIGKILL")
      await once(child, "exit")
    }
  }

  async remove(): Promise<void> {
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
