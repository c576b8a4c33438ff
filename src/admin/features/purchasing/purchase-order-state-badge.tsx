import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"
import type { PurchaseOrderState } from "../../hooks/api/purchasing"

const COLORS: Record<PurchaseOrderState, ComponentProps<typeof StatusBadge>["color"]> = {
  draft: "grey",
  confirmed: "blue",
  received: "green",
  cancelled: "red",
}

export const PurchaseOrderStateBadge = ({ state }: { state: PurchaseOrderState }) => {
  const { t } = useTranslation("traceability")
  return <StatusBadge color={COLORS[state]}>{t(`purchasing.state.${state}`)}</StatusBadge>
}
