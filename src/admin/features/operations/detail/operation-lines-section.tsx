import { Button, Container, Heading, Table } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { PackButtons } from "../../../components/links/pack-buttons"
import { ScanButton } from "../../../components/links/scan-button"
import { ScrollFrame } from "../../../components/tables/scroll-frame"
import type { ApiError } from "../../../lib/api-error"
import { hasEditableRows, isUndone } from "../../../lib/operation-rules"
import type { Operation } from "../../../lib/types"
import { DetailedOperationsModal } from "../../detailed-operations/detailed-operations-modal"
import { PackingListModal } from "../../packing-list/packing-list-modal"
import { OperationLineRow } from "./operation-line-row"

const progressLabel = (operation: Operation) => {
  if (isUndone(operation)) {
    return "operations.lines.undone"
  }
  return operation.state === "done" ? "operations.lines.done" : "operations.lines.assigned"
}

type Props = { operation: Operation; refusal: ApiError | null }

/** What the operation moves. A tracked line opens Detailed Operations, where its numbers are entered. */
export const OperationLinesSection = ({ operation, refusal }: Props) => {
  const { t } = useTranslation("traceability")
  const [opened, setOpened] = useState<{ lineId?: string } | null>(null)
  const [isPacking, setIsPacking] = useState(false)
  const isTracked = operation.lines.some((line) => line.asks_for_lots)
  // With a single product, the panel above says it already.
  const errorOf = (lineId: string) =>
    operation.lines.length > 1
      ? refusal?.errors.find((row) => row.line_id === lineId)?.message
      : undefined
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
        <Heading level="h2">{t("operations.lines.title")}</Heading>
        <div className="flex flex-wrap items-center gap-2 [&>*]:whitespace-nowrap">
          <PackButtons operation={operation} />
          <ScanButton operation={operation} />
          {isTracked && operation.code === "receipt" && hasEditableRows(operation) && (
            <Button size="small" variant="secondary" onClick={() => setIsPacking(true)}>
              {t("lists.packing.title")}
            </Button>
          )}
          {isTracked && (
            <Button size="small" variant="secondary" onClick={() => setOpened({})}>
              {t("operations.details.title")}
            </Button>
          )}
        </div>
      </div>
      <ScrollFrame>
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("lots.fields.product")}</Table.HeaderCell>
              <Table.HeaderCell>{t("operations.lines.tracking")}</Table.HeaderCell>
              <Table.HeaderCell className="text-end">
                {t("operations.lines.demand")}
              </Table.HeaderCell>
              <Table.HeaderCell>{t(progressLabel(operation))}</Table.HeaderCell>
              <Table.HeaderCell />
              <Table.HeaderCell className="w-12" />
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {operation.lines.map((line) => (
              <OperationLineRow
                key={line.id}
                operation={operation}
                line={line}
                error={errorOf(line.id)}
                onOpen={() => setOpened({ lineId: line.id })}
              />
            ))}
          </Table.Body>
        </Table>
      </ScrollFrame>
      {isPacking && <PackingListModal operation={operation} onClose={() => setIsPacking(false)} />}
      <DetailedOperationsModal
        operationId={operation.id}
        lineId={opened?.lineId}
        open={!!opened}
        onOpenChange={(open) => !open && setOpened(null)}
      />
    </Container>
  )
}
