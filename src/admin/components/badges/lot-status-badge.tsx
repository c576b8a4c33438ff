import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"
import type { FulfillmentStage } from "../../../types/http"
import type { LotStatus } from "../../lib/types"

const COLORS: Record<LotStatus, ComponentProps<typeof StatusBadge>["color"]> = {
  new: "grey",
  available: "green",
  reserved: "orange",
  in_care: "orange",
  on_loan: "orange",
  delivered: "blue",
  consumed: "purple",
  scrapped: "red",
}

type Props = {
  status: LotStatus
  /** Of what was sold: whether it is only made up, on its way, or there. */
  stage?: FulfillmentStage | null
}

/** Where a lot stands; of what was sold, as Medusa's order says it. */
export const LotStatusBadge = ({ status, stage }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <StatusBadge color={COLORS[status]}>
      {status === "delivered" && stage ? t(`lots.stage.${stage}`) : t(`lots.status.${status}`)}
    </StatusBadge>
  )
}
