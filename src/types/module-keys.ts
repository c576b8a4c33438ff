export const TRACEABILITY_MODULE = "traceability"
export const PURCHASING_MODULE = "traceability_purchasing"
