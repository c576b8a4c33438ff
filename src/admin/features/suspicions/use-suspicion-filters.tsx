import { createDataTableFilterHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Suspicion } from "../../hooks/api/suspicions"
import { SUSPICION_KINDS } from "../../../types/suspicion"

const filter = createDataTableFilterHelper<Suspicion>()

export const useSuspicionFilters = () => {
  const { t } = useTranslation("traceability")
  return [
    filter.custom({
      id: "state",
      type: "radio",
      label: t("suspicions.fields.state"),
      options: (["open", "cleared"] as const).map((state) => ({
        label: t(`suspicions.states.${state}`),
        value: state,
      })),
    }),
    filter.custom({
      id: "kind",
      type: "radio",
      label: t("suspicions.fields.kind"),
      options: SUSPICION_KINDS.map((kind) => ({
        label: t(`suspicions.kinds.${kind}`),
        value: kind,
      })),
    }),
  ]
}
