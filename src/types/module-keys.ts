export const TRACEABILITY_MODULE = "traceability"
export const PURCHASING_MODULE = "traceability_purchasing"
export const CORE_EXTENSIONS_MODULE = "traceability_core_extensions"
