import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ServiceCase } from "../../hooks/api/service-cases"

const COLORS = { reported: "orange", in_repair: "blue", done: "green", cancelled: "grey" } as const

/** How far a case has come; of one that is closed, its outcome. */
export const CaseStateBadge = ({ state, outcome }: Pick<ServiceCase, "state" | "outcome">) => {
  const { t } = useTranslation("traceability")
  return (
    <StatusBadge color={outcome === "rejected" ? "grey" : COLORS[state]}>
      {outcome ? t(`service.outcomes.${outcome}`) : t(`service.states.${state}`)}
    </StatusBadge>
  )
}
