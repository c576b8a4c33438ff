import type { TFunction } from "i18next"
import { OPERATION_DUES } from "../../../types/operation"

/** Documents that are neither done nor cancelled, or those that are. */
export const openFilter = (t: TFunction<"traceability">) => ({
  id: "open",
  type: "radio" as const,
  label: t("operations.filters.open"),
  options: [
    { label: t("common.yes"), value: "true" },
    { label: t("common.no"), value: "false" },
  ],
})

/** Documents that are late, or due soon. */
export const dueFilter = (t: TFunction<"traceability">) => ({
  id: "due",
  type: "radio" as const,
  label: t("operations.filters.due"),
  options: OPERATION_DUES.map((value) => ({ label: t(`operations.filters.dues.${value}`), value })),
})
