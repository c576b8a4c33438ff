import { randomBytes } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { stateDirectory } from "./project.mjs"

const random = () => randomBytes(32).toString("hex")

/** What signs logins: made on the first start and kept, so that a login outlives a restart. Nobody else can read the file. */
export function demoSecrets() {
  const file = join(stateDirectory(), "demo-secrets.json")
  if (!existsSync(file)) {
    const secrets = { JWT_SECRET: random(), COOKIE_SECRET: random() }
    writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 })
  }
  return JSON.parse(readFileSync(file, "utf8"))
}
