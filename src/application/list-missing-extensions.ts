import type { MedusaContainer } from "@medusajs/framework/types"
import type CoreExtensionsModuleService from "../modules/core-extensions/service"
import type { AdminTraceabilityMissingExtension } from "../types/http"
import { CORE_EXTENSIONS_MODULE } from "../types/module-keys"

/** Where this server could not extend Medusa's workflows when it started; empty where all is well. */
export function listMissingExtensions(
  container: MedusaContainer
): AdminTraceabilityMissingExtension[] {
  const service: CoreExtensionsModuleService = container.resolve(CORE_EXTENSIONS_MODULE)
  return service.listMissing()
}
