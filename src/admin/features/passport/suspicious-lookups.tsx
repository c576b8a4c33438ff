import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../components/error-panel"
import { ListPager } from "../../components/tables/list-pager"
import { TableSection } from "../../components/tables/table-section"
import { ALERTS_PAGE_SIZE, usePassportAlerts } from "../../hooks/api/passport"
import { AlertRow } from "./alert-row"

/** Look-ups of passports that the shop should know of, the latest first. */
export const SuspiciousLookups = () => {
  const { t } = useTranslation("traceability")
  const [page, setPage] = useState(0)
  const { data, error } = usePassportAlerts(page)
  if (error) {
    return <ErrorPanel error={error} />
  }
  const say = (key: string) => t(`passport.alerts.${key}`)
  return (
    <TableSection
      title={say("title")}
      subtitle={say("subtitle")}
      empty={say("empty")}
      columns={[
        { label: say("kind") },
        { label: say("number") },
        { label: say("visitors"), isNumber: true },
        { label: say("hits"), isNumber: true },
        { label: say("last") },
        { label: "" },
      ]}
      rows={data?.passport_alerts.map((alert) => (
        <AlertRow key={alert.id} alert={alert} />
      ))}
    >
      <ListPager
        page={page}
        pageSize={ALERTS_PAGE_SIZE}
        count={data?.count ?? 0}
        onPageChange={setPage}
      />
    </TableSection>
  )
}
