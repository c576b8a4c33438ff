import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

type Command = (exec: ExecArgs) => Promise<void>

/**
 * A script that somebody runs in a shell: what it refuses is one line there, and the script fails. What nobody foresaw passes with
 * its stack.
 */
export const runCommand =
  (run: Command): Command =>
  async (exec) => {
    try {
      await run(exec)
    } catch (error) {
      if (!MedusaError.isMedusaError(error)) {
        throw error
      }
      exec.container.resolve(ContainerRegistrationKeys.LOGGER).error(error.message)
      process.exitCode = 1
    }
  }
