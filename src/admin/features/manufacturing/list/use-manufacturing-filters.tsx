import { createDataTableFilterHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLocationOptions } from "../../../hooks/api/locations"
import { dueFilter, openFilter } from "../../many/progress-filters"
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
    filter.custom(openFilter(t)),
    filter.custom(dueFilter(t)),
    filter.accessor("location_id", {
      type: "radio",
      label: t("manufacturing.fields.location"),
      options: locations,
    }),
  ]
}
