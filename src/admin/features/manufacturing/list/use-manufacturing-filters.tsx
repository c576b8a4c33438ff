import { createDataTableFilterHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLocationOptions } from "../../../hooks/api/locations"
import { OPERATION_DUES } from "../../../../types/operation"
import { MANUFACTURING_STATES, type ManufacturingOrder } from "../../../hooks/api/manufacturing"

const filter = createDataTableFilterHelper<ManufacturingOrder>()

export const useManufacturingFilters = () => {
  const { t } = useTranslation("traceability")
  const locations = useLocationOptions()
  return [
    filter.accessor("state", {
      type: "radio",
      label: t("manufacturing.fields.state"),
      options: MANUFACTURING_STATES.map((state) => ({
        label: t(`manufacturing.state.${state}`),
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
    filter.accessor("location_id", {
      type: "radio",
      label: t("manufacturing.fields.location"),
      options: locations,
    }),
  ]
}
