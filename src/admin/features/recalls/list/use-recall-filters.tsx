import { createDataTableFilterHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { RecallSummary } from "../../../hooks/api/recalls"

const filter = createDataTableFilterHelper<RecallSummary>()

export const useRecallFilters = () => {
  const { t } = useTranslation("traceability")
  return [
    filter.accessor("state", {
      type: "radio",
      label: t("recalls.fields.state"),
      options: (["open", "closed"] as const).map((state) => ({
        label: t(`recalls.state.${state}`),
        value: state,
      })),
    }),
    filter.accessor("mock", {
      type: "radio",
      label: t("recalls.kind.label"),
      options: [
        { label: t("recalls.kind.real"), value: "false" },
        { label: t("recalls.kind.mock"), value: "true" },
      ],
    }),
  ]
}
