import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Recall } from "../../../hooks/api/recalls"

/** A large recall is not whole when its start is answered: how much is still to be blocked. */
export const StartingRecallAlert = ({ recall }: { recall: Recall }) => {
  const { t } = useTranslation("traceability")
  const { to_block: left } = recall.progress
  if (!recall.starting) {
    return null
  }
  return (
    <Alert variant="warning">
      {left > 0
        ? t("recalls.starting.toBlock", { lots: t("recalls.start.lots", { count: left }) })
        : t("recalls.starting.toNotify")}
    </Alert>
  )
}
