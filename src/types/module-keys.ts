export const TRACEABILITY_MODULE = "traceability"
export const PURCHASING_MODULE = "purchasing"
