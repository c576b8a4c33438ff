import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { runCommand } from "../application/run-command"
import { exportTables } from "../application/whole-data/export-tables"

/**
 * Writes everything that the plugin keeps into a new folder, as CSV and as lines of JSON.
 *
 *   npx medusa-traceability export FOLDER
 */
export default runCommand(async ({ container, args: [folder] }: ExecArgs) => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  if (!folder) {
    logger.error("Name the folder to export to: npx medusa-traceability export FOLDER")
    process.exitCode = 1
    return
  }
  const { tables } = await exportTables(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    folder
  )
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  logger.info(`Exported ${rows} rows of ${tables.length} tables to ${folder}.`)
})
