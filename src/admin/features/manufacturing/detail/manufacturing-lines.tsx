import { Button, Container, Heading, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ScanButton } from "../../../components/links/scan-button"
import { ScrollFrame } from "../../../components/tables/scroll-frame"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { DetailedOperationsModal } from "../../detailed-operations/detailed-operations-modal"
import { ManufacturingLineRow } from "./manufacturing-line-row"

/** What goes into the product and what comes out besides, with their lots. */
export const ManufacturingLines = ({ order }: { order: ManufacturingOrderDetail }) => {
  const { t } = useTranslation("traceability")
  const [openLine, setOpenLine] = useState<string | null>(null)
  const lines = order.operation.lines.filter((line) => line.role !== "finished")
  const firstTracked = lines.find((line) => line.tracking !== "none")
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
        <Heading level="h2">{t("manufacturing.components.title")}</Heading>
        {firstTracked && order.state !== "cancelled" && (
          <div className="flex items-center gap-x-2">
            <ScanButton operation={order.operation} />
            <Button size="small" variant="secondary" onClick={() => setOpenLine(firstTracked.id)}>
              {t("operations.details.title")}
            </Button>
          </div>
        )}
      </div>
      {lines.length ? (
        <ScrollFrame>
          <Table>
            <Table.Header className="border-t-0">
              <Table.Row>
                <Table.HeaderCell>{t("manufacturing.components.item")}</Table.HeaderCell>
                <Table.HeaderCell className="text-end">
                  {t("manufacturing.components.needed")}
                </Table.HeaderCell>
                <Table.HeaderCell>{t("manufacturing.components.availability")}</Table.HeaderCell>
                <Table.HeaderCell>{t("manufacturing.components.lots")}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body className="border-b-0">
              {lines.map((line) => (
                <ManufacturingLineRow key={line.id} line={line} isDone={order.state === "done"} />
              ))}
            </Table.Body>
          </Table>
        </ScrollFrame>
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("manufacturing.components.none")}
        </Text>
      )}
      <DetailedOperationsModal
        operationId={order.operation.id}
        lineId={openLine ?? undefined}
        open={!!openLine}
        onOpenChange={(open) => !open && setOpenLine(null)}
      />
    </Container>
  )
}
