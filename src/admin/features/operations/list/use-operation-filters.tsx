import { createDataTableFilterHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLocationOptions } from "../../../hooks/api/locations"
import { dueFilter, openFilter } from "../../many/progress-filters"
import { OPERATION_STATES, type OperationSummary } from "../../../lib/types"

const filter = createDataTableFilterHelper<OperationSummary>()

export const useOperationFilters = () => {
  const { t } = useTranslation("traceability")
  const locations = useLocationOptions()
  return [
    filter.accessor("state", {
      type: "radio",
      label: t("operations.fields.state"),
      options: OPERATION_STATES.map((state) => ({
        label: t(`operations.state.${state}`),
        value: state,
      })),
    }),
    filter.custom(openFilter(t)),
    filter.custom(dueFilter(t)),
    filter.custom({
      id: "missing_numbers",
      type: "radio",
      label: t("operations.filters.missingNumbers"),
      options: [{ label: t("common.yes"), value: "true" }],
    }),
    filter.custom({
      id: "location_id",
      type: "radio",
      label: t("operations.fields.location"),
      options: locations,
    }),
  ]
}
