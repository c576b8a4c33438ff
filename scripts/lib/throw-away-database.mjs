import { stopChildren } from "./child-processes.mjs"
import { onShutdown } from "./on-shutdown.mjs"
import { startTestDatabase } from "./test-database.mjs"

/**
 * A database for the time of a script, ended with the script's children on Ctrl-C too; `shutdown.started` says whether that
 * has happened. The caller stops it otherwise.
 */
export async function throwAwayDatabase(options) {
  const starting = startTestDatabase(options)
  const shutdown = onShutdown(async () => {
    await stopChildren()
    await (await starting).stop()
  })
  return { database: await starting, shutdown }
}
