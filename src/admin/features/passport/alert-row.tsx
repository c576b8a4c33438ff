import { Button, StatusBadge, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminTraceabilityPassportAlert } from "../../../types/http"
import { LotLink } from "../../components/links/lot-link"
import { useReviewPassportAlert } from "../../hooks/api/passport"
import { formatDateTime } from "../../lib/format"

/** A number, or a visitor, that the shop should know of. */
export const AlertRow = ({ alert }: { alert: AdminTraceabilityPassportAlert }) => {
  const { t, i18n } = useTranslation("traceability")
  const { mutate, isPending } = useReviewPassportAlert(alert.id)
  return (
    <Table.Row>
      <Table.Cell className="whitespace-nowrap">
        <StatusBadge color={alert.reviewed_at ? "grey" : "red"}>
          {t(`passport.alerts.kinds.${alert.kind}`)}
        </StatusBadge>
      </Table.Cell>
      <Table.Cell className="break-all font-mono">
        {alert.lot_id ? <LotLink id={alert.lot_id} /> : alert.number}
      </Table.Cell>
      <Table.Cell className="text-end">{alert.visitors}</Table.Cell>
      <Table.Cell className="text-end">{alert.hits}</Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        {formatDateTime(alert.last_at, i18n.language)}
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap text-end">
        {alert.reviewed_at ? (
          t("passport.alerts.reviewed")
        ) : (
          <Button size="small" variant="secondary" isLoading={isPending} onClick={() => mutate()}>
            {t("passport.alerts.review")}
          </Button>
        )}
      </Table.Cell>
    </Table.Row>
  )
}
