import { existsSync, realpathSync } from "node:fs"
import { join } from "node:path"
import { runNode } from "../lib/child-processes.mjs"
import { findProgram } from "../lib/find-program.mjs"
import { stateDirectory } from "../lib/project.mjs"

const PNPM = "10.34.8"
const QUIET = ["--no-audit", "--no-fund", "--loglevel=error", "--prefer-offline"]

const npmCli = () => process.env.npm_execpath ?? realpathSync(findProgram("npm"))

/** pnpm does not come with Node; it is installed beside the projects, once. */
async function pnpmCli() {
  const folder = stateDirectory("compat", `pnpm-${PNPM}`)
  const cli = join(folder, "node_modules/pnpm/bin/pnpm.cjs")
  if (!existsSync(cli)) {
    const args = [npmCli(), "install", "--prefix", folder, ...QUIET, `pnpm@${PNPM}`]
    if ((await runNode(args, { timeoutSeconds: 120, stdio: "ignore" })) !== 0) {
      throw new Error("pnpm could not be installed.")
    }
  }
  return cli
}

const INSTALL = {
  npm: async () => [npmCli(), "install", ...QUIET],
  pnpm: async () => [await pnpmCli(), "install", "--prefer-offline", "--no-frozen-lockfile"],
}

/** Arguments of Node that install a project's dependencies. */
export const installCommand = (manager) => INSTALL[manager]()
