import type CoreExtensionsModuleService from "../modules/core-extensions/service"
import type PurchasingModuleService from "../modules/purchasing/service"
import type TraceabilityModuleService from "../modules/traceability/service"
import type { CORE_EXTENSIONS_MODULE, PURCHASING_MODULE, TRACEABILITY_MODULE } from "./module-keys"

export type { CoreExtensionsModuleService, PurchasingModuleService, TraceabilityModuleService }

/** So that `container.resolve(TRACEABILITY_MODULE)` has the type of the service. */
declare module "@medusajs/framework/types" {
  interface ModuleImplementations {
    [TRACEABILITY_MODULE]: TraceabilityModuleService
    [PURCHASING_MODULE]: PurchasingModuleService
    [CORE_EXTENSIONS_MODULE]: CoreExtensionsModuleService
  }
}
