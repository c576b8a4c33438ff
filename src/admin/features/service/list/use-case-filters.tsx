import { createDataTableFilterHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { CASE_LOANS } from "../../../../types/loan"
import { SERVICE_CASE_STATES, SERVICE_OUTCOMES } from "../../../../types/service-case"
import type { ServiceCase } from "../../../hooks/api/service-cases"

const filter = createDataTableFilterHelper<ServiceCase>()

export const useCaseFilters = () => {
  const { t } = useTranslation("traceability")
  return [
    filter.accessor("state", {
      type: "radio",
      label: t("service.fields.state"),
      options: SERVICE_CASE_STATES.map((value) => ({ label: t(`service.states.${value}`), value })),
    }),
    filter.accessor("outcome", {
      type: "radio",
      label: t("service.fields.outcome"),
      options: SERVICE_OUTCOMES.map((value) => ({ label: t(`service.outcomes.${value}`), value })),
    }),
    filter.custom({
      id: "loan",
      type: "radio",
      label: t("service.loans.filter"),
      options: CASE_LOANS.map((value) => ({ label: t(`service.loans.filters.${value}`), value })),
    }),
  ]
}
