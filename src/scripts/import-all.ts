import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { runCommand } from "../application/run-command"
import { verifyLedger } from "../application/verify-ledger"
import { importTables } from "../application/whole-data/import-tables"

/**
 * Brings an export back into a shop whose tables are empty, and verifies the ledger.
 *
 *   npx medusa-traceability import FOLDER
 */
export default runCommand(async ({ container, args: [folder] }: ExecArgs) => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  if (!folder) {
    logger.error("Name the folder of the export: npx medusa-traceability import FOLDER")
    process.exitCode = 1
    return
  }
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = await importTables(db, folder)
  const { ok } = await verifyLedger(container)
  if (ok) {
    logger.info(`Imported ${rows} rows from ${folder}. The ledger is intact.`)
  } else {
    logger.error(`Imported ${rows} rows from ${folder}, whose ledger is not intact: see verify.`)
    process.exitCode = 1
  }
})
