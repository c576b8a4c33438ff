import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminTraceabilityMissingExtension } from "../types/http"
import { CORE_EXTENSIONS_MODULE } from "../types/module-keys"

/** Where this server could not extend Medusa's workflows when it started; empty where all is well. */
export const listMissingExtensions = (
  container: MedusaContainer
): AdminTraceabilityMissingExtension[] => container.resolve(CORE_EXTENSIONS_MODULE).listMissing()
