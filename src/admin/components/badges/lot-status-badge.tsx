import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"
import type { LotStatus } from "../../lib/types"

const COLORS: Record<LotStatus, ComponentProps<typeof StatusBadge>["color"]> = {
  new: "grey",
  available: "green",
  reserved: "orange",
  in_care: "orange",
  delivered: "blue",
  consumed: "purple",
  scrapped: "red",
}

export const LotStatusBadge = ({ status }: { status: LotStatus }) => {
  const { t } = useTranslation("traceability")
  return <StatusBadge color={COLORS[status]}>{t(`lots.status.${status}`)}</StatusBadge>
}
