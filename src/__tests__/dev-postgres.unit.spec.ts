import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { type AddressInfo, connect, createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

jest.setTimeout(90_000)

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, "localhost")
    socket.once("connect", () => resolve(!!socket.destroy()))
    socket.once("error", () => resolve(false))
  })

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) {
    await sleep(50)
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** What `npm run postgres` starts, in a folder of its own so that a developer's server is left alone. */
describe("the PostgreSQL for single tests", () => {
  let child: ChildProcess
  let port: number

  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "dev-postgres-"))
    port = await freePort()
  })

  afterAll(() => rm(folder, { recursive: true, force: true }))

  const start = () => {
    child = spawn(process.execPath, ["scripts/dev-postgres.mjs"], {
      env: { ...process.env, PORT: String(port), DEV_POSTGRES_FOLDER: folder },
      stdio: "ignore",
    })
  }

  it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
    "ends its server on %s, also when the signal comes twice",
    async (signal) => {
      start()
      await until(() => answers(port))
      const exited = once(child, "exit")
      child.kill(signal)
      await sleep(30)
      child.kill(signal)
      await exited
      expect(await answers(port)).toBe(false)
    }
  )

  it("leaves no server behind when it is ended while that starts", async () => {
    start()
    await sleep(700)
    const exited = once(child, "exit")
    child.kill("SIGTERM")
    await exited
    await sleep(500)
    expect(await answers(port)).toBe(false)
  })
})
