import { IntegrityService } from "./service-topics/integrity-service"

export type { TraceabilityOptions } from "./service-topics/base-service"

/**
 * The module's face. What must hold together (ledger, lot stock, operations, claims) is in this one module, because a
 * transaction cannot span two. Its methods are written by topic under `service-topics/` (a folder named `services` would be
 * loaded by Medusa as services of their own), each class extending the one before: Medusa's decorators do not work in mixins.
 * Every method is one transaction around functions that live beside it by topic.
 */
class TraceabilityModuleService extends IntegrityService {}

export default TraceabilityModuleService
