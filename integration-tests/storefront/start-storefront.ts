import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { freePort, type Demo } from "../helpers/start-demo"

const FOLDER = join(__dirname, "../../examples/storefront")
const NEXT = "node_modules/next/dist/bin/next"
const ATTEMPTS = 120

type Environment = Record<string, string | undefined>

/** Runs a program in the example's folder; what it printed is in the error where it fails. */
function run(command: string, args: string[], env: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: FOLDER, env: env as NodeJS.ProcessEnv })
    let printed = ""
    child.stdout.on("data", (data) => (printed += data))
    child.stderr.on("data", (data) => (printed += data))
    child.once("error", reject)
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(printed))))
  })
}

async function waitFor(url: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`Nothing answers at ${url}.`)
}

export type Storefront = { url: string; stop: () => Promise<void> }

/** Whoever asks Medusa from a browser must be at an address that Medusa knows, so that is chosen before the demo starts. */
export async function chooseStorefrontAddress(): Promise<string> {
  const url = `http://localhost:${await freePort()}`
  process.env.STORE_CORS = url
  return url
}

/** Builds the example and serves it, as a shop's own storefront would be. */
export async function startStorefront(
  url: string,
  demo: Demo,
  publishableKey: string
): Promise<Storefront> {
  const env: Environment = {
    ...process.env,
    NODE_ENV: "production",
    NODE_OPTIONS: "",
    NEXT_TELEMETRY_DISABLED: "1",
    INSECURE_COOKIES: "true",
    MEDUSA_BACKEND_URL: demo.url,
    NEXT_PUBLIC_MEDUSA_BACKEND_URL: demo.url,
    NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY: publishableKey,
  }
  if (!existsSync(join(FOLDER, NEXT))) {
    await run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], env)
  }
  await run(process.execPath, [NEXT, "build"], env)
  const server = spawn(process.execPath, [NEXT, "start", "-p", new URL(url).port], {
    cwd: FOLDER,
    env: env as NodeJS.ProcessEnv,
    stdio: "ignore",
  })
  await waitFor(`${url}/de/unit`)
  return {
    url,
    stop: async () => {
      const exited = new Promise((resolve) => server.once("exit", resolve))
      server.kill("SIGTERM")
      await exited
    },
  }
}
