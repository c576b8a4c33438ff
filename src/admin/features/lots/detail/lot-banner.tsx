import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { formatDate, formatDay } from "../../../lib/format"
import type { Lot } from "../../../lib/types"

/** Says, above all else, when the units of a lot must not be used. */
export const LotBanner = ({ lot }: { lot: Lot }) => {
  const { t, i18n } = useTranslation("traceability")
  return (
    <>
      {lot.blocked_at && (
        <Alert variant="error" role="status">
          {t("lots.banner.blocked", {
            date: formatDate(lot.blocked_at, i18n.language),
            reason: lot.blocked_reason,
          })}
        </Alert>
      )}
      {lot.expired && (
        <Alert variant="warning" role="status">
          {t("lots.banner.expired", { date: formatDay(lot.expires_at, i18n.language) })}
        </Alert>
      )}
    </>
  )
}
