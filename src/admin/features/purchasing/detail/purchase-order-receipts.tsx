import { Container, Heading, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ScrollFrame } from "../../../components/tables/scroll-frame"
import type { PurchaseOrder } from "../../../hooks/api/purchasing"
import { PurchaseOrderReceiptRow } from "./purchase-order-receipt-row"

export const PurchaseOrderReceipts = ({ order }: { order: PurchaseOrder }) => {
  const { t } = useTranslation("traceability")
  const receipts = order.operations ?? []
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("purchasing.receipts.title")}</Heading>
      </div>
      {receipts.length ? (
        <ScrollFrame>
          <Table>
            <Table.Header className="border-t-0">
              <Table.Row>
                <Table.HeaderCell>{t("purchasing.fields.reference")}</Table.HeaderCell>
                <Table.HeaderCell>{t("purchasing.fields.state")}</Table.HeaderCell>
                <Table.HeaderCell>{t("purchasing.receipts.doneAt")}</Table.HeaderCell>
                <Table.HeaderCell className="w-1/4">
                  {t("purchasing.fields.received")}
                </Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body className="border-b-0">
              {receipts.map((receipt) => (
                <PurchaseOrderReceiptRow key={receipt.id} receipt={receipt} />
              ))}
            </Table.Body>
          </Table>
        </ScrollFrame>
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t(
            order.state === "draft"
              ? "purchasing.receipts.afterConfirm"
              : "purchasing.receipts.none"
          )}
        </Text>
      )}
    </Container>
  )
}
