import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"
import type { ManufacturingState } from "../../hooks/api/manufacturing"

const COLORS: Record<ManufacturingState, ComponentProps<typeof StatusBadge>["color"]> = {
  draft: "grey",
  confirmed: "blue",
  in_progress: "orange",
  to_close: "purple",
  done: "green",
  cancelled: "red",
}

export const ManufacturingStateBadge = ({ state }: { state: ManufacturingState }) => {
  const { t } = useTranslation("traceability")
  return <StatusBadge color={COLORS[state]}>{t(`manufacturing.state.${state}`)}</StatusBadge>
}
