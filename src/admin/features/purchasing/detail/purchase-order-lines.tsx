import { Container, Heading, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ScrollFrame } from "../../../components/tables/scroll-frame"
import type { PurchaseOrder } from "../../../hooks/api/purchasing"
import { PurchaseOrderLineRow } from "./purchase-order-line-row"

export const PurchaseOrderLines = ({ order }: { order: PurchaseOrder }) => {
  const { t } = useTranslation("traceability")
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("purchasing.lines.title")}</Heading>
      </div>
      <ScrollFrame>
        <Table>
          <Table.Header className="border-t-0">
            <Table.Row>
              <Table.HeaderCell>{t("purchasing.lines.item")}</Table.HeaderCell>
              <Table.HeaderCell className="text-end">
                {t("purchasing.lines.unitCost")}
              </Table.HeaderCell>
              <Table.HeaderCell className="text-end">
                {t("purchasing.lines.ordered")}
              </Table.HeaderCell>
              <Table.HeaderCell className="w-1/4">
                {t("purchasing.fields.received")}
              </Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body className="border-b-0">
            {order.lines.map((line) => (
              <PurchaseOrderLineRow key={line.id} line={line} currency={order.currency_code} />
            ))}
          </Table.Body>
        </Table>
      </ScrollFrame>
    </Container>
  )
}
