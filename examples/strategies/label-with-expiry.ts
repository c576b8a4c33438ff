import type { LabelLayout } from "medusa-plugin-traceability/types"

/** The day that people look for stands below the barcode in words; the barcode stays as it is. */
export const labelWithExpiry: LabelLayout = ({ expires_on, standard }) =>
  expires_on ? { text: `${standard.text}\nUse by ${expires_on}` } : null
