import type { Logger } from "@medusajs/framework/types"
import { installCoreExtensions } from "../../workflows/core-extensions/install-core-extensions"

/**
 * Extends Medusa's own workflows when the application starts. Only a module is called at that moment, after all workflow files
 * are loaded; and this is a module of its own, so that the one that keeps the ledger imports no workflow.
 */
class CoreExtensionsModuleService {
  protected readonly logger_: Logger

  constructor({ logger }: { logger: Logger }) {
    this.logger_ = logger
  }

  /** Medusa swallows what a hook throws, so it is logged here. */
  readonly __hooks = {
    onApplicationStart: async (): Promise<void> => {
      try {
        installCoreExtensions(this.logger_)
      } catch (error) {
        this.logger_.error(
          "medusa-plugin-traceability could not extend Medusa's workflows: lots are not checked",
          error as Error
        )
      }
    },
  }
}

export default CoreExtensionsModuleService
