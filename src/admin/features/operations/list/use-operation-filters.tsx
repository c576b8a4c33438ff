import { createDataTableFilterHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLocationOptions } from "../../../hooks/api/locations"
import { OPERATION_DUES } from "../../../../types/operation"
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
    filter.custom({
      id: "open",
      type: "radio",
      label: t("operations.filters.open"),
      options: [
        { label: t("common.yes"), value: "true" },
        { label: t("common.no"), value: "false" },
      ],
    }),
    filter.custom({
      id: "due",
      type: "radio",
      label: t("operations.filters.due"),
      options: OPERATION_DUES.map((value) => ({
        label: t(`operations.filters.dues.${value}`),
        value,
      })),
    }),
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
