import { StatusBadge, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ScrollFrame } from "../../components/tables/scroll-frame"
import type { AnnouncedNumber } from "../../hooks/api/announcements"
import { formatDay, formatQuantity } from "../../lib/format"

const COLORS = {
  expected: "grey",
  entered: "blue",
  received: "green",
  missing: "orange",
} as const

export const AnnouncedTable = ({ numbers }: { numbers: AnnouncedNumber[] }) => {
  const { t, i18n } = useTranslation("traceability")
  return (
    <ScrollFrame>
      <Table>
        <Table.Header className="border-t-0">
          <Table.Row>
            <Table.HeaderCell>{t("purchasing.announced.number")}</Table.HeaderCell>
            <Table.HeaderCell>{t("lots.fields.product")}</Table.HeaderCell>
            <Table.HeaderCell className="text-end">
              {t("purchasing.announced.quantity")}
            </Table.HeaderCell>
            <Table.HeaderCell>{t("purchasing.announced.expires")}</Table.HeaderCell>
            <Table.HeaderCell>{t("purchasing.fields.state")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body className="border-b-0">
          {numbers.map((row) => (
            <Table.Row key={row.id}>
              <Table.Cell>{row.name}</Table.Cell>
              <Table.Cell>{row.title ?? row.sku}</Table.Cell>
              <Table.Cell className="text-end tabular-nums">
                {formatQuantity(row.quantity, i18n.language)}
              </Table.Cell>
              <Table.Cell>
                {row.expires_at ? formatDay(row.expires_at, i18n.language) : "–"}
              </Table.Cell>
              <Table.Cell>
                <StatusBadge color={COLORS[row.state]}>
                  {t(`purchasing.announced.state.${row.state}`)}
                </StatusBadge>
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </ScrollFrame>
  )
}
