import { Badge, StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { RecallSummary } from "../../hooks/api/recalls"

/** Whether it is still going on, and whether it is an exercise. */
export const RecallBadges = ({ recall }: { recall: Pick<RecallSummary, "mock" | "state"> }) => {
  const { t } = useTranslation("traceability")
  const isOpen = recall.state === "open"
  return (
    <span className="flex items-center gap-x-2">
      <StatusBadge color={isOpen ? "orange" : "grey"}>
        {t(`recalls.state.${recall.state}`)}
      </StatusBadge>
      {recall.mock && (
        <Badge size="2xsmall" color="blue">
          {t("recalls.kind.mock")}
        </Badge>
      )}
    </span>
  )
}
