import type { Logger } from "@medusajs/framework/types"
import { endQueuedFlushes } from "../../medusa/end-queued-flushes"
import type { AdminTraceabilityMissingExtension } from "../../types/http"
import {
  areWorkflowsLoaded,
  installCoreExtensions,
} from "../../workflows/core-extensions/install-core-extensions"

const alarm = (missing: AdminTraceabilityMissingExtension[]): string => {
  const rows = missing.map(
    ({ workflow, part, consequence }) => `  ${workflow} (${part}): ${consequence}`
  )
  return [
    "medusa-plugin-traceability does not fit this version of Medusa and could not extend:",
    ...rows,
    "Use a version of Medusa that the plugin is tested with.",
  ].join("\n")
}

/**
 * Extends Medusa's own workflows when the application starts. Only a module is called at that moment, after all workflow files
 * are loaded; and this is a module of its own, so that the one that keeps the ledger imports no workflow.
 */
class CoreExtensionsModuleService {
  protected readonly logger_: Logger
  protected missing_: AdminTraceabilityMissingExtension[] = []

  constructor({ logger }: { logger: Logger }) {
    this.logger_ = logger
  }

  /** What this Medusa has no place for, so that it is not checked there; empty where all is well. */
  listMissing(): AdminTraceabilityMissingExtension[] {
    return this.missing_
  }

  readonly __hooks = {
    onApplicationStart: async (): Promise<void> => {
      endQueuedFlushes()
      this.missing_ = installCoreExtensions()
      if (this.missing_.length && areWorkflowsLoaded()) {
        this.logger_.error(alarm(this.missing_))
      }
    },
  }
}

export default CoreExtensionsModuleService
