import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"
import type { OperationState } from "../../lib/types"

const COLORS: Record<OperationState, ComponentProps<typeof StatusBadge>["color"]> = {
  draft: "grey",
  waiting: "orange",
  ready: "blue",
  done: "green",
  cancelled: "red",
}

export const OperationStateBadge = ({ state }: { state: OperationState }) => {
  const { t } = useTranslation("traceability")
  return <StatusBadge color={COLORS[state]}>{t(`operations.state.${state}`)}</StatusBadge>
}
