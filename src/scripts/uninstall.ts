import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { runCommand } from "../application/run-command"
import { dropTables } from "../application/whole-data/drop-tables"
import { exportTables } from "../application/whole-data/export-tables"
import { countRows, readPluginTables } from "../application/whole-data/plugin-tables"

const USAGE = "npx medusa-traceability uninstall FOLDER --yes"

/**
 * Lists the plugin's tables; with a folder and `--yes` it exports them to that folder and then drops them. Medusa's own tables, its
 * stock levels among them, stay as they are.
 *
 *   npx medusa-traceability uninstall FOLDER --yes
 */
export default runCommand(async ({ container, args }: ExecArgs) => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [folder, confirmation] = args
  if (!folder || confirmation !== "yes") {
    for (const { name } of await readPluginTables(db)) {
      logger.info(`${name}: ${await countRows(db, name)} rows`)
    }
    logger.info(`Nothing was changed. To export and then drop these tables: ${USAGE}`)
    return
  }
  const { tables } = await exportTables(db, folder)
  logger.info(`Exported ${tables.length} tables to ${folder}.`)
  const dropped = await dropTables(db)
  logger.info(`Dropped ${dropped.length} tables. Now take the plugin out of medusa-config.`)
})
