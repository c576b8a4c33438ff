import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { OperationStateBadge } from "../../../components/badges/operation-state-badge"
import { TextLink } from "../../../components/links/text-link"
import { Progress } from "../../../components/progress"
import { formatDateTime } from "../../../lib/format"
import type { OperationSummary } from "../../../lib/types"

export const PurchaseOrderReceiptRow = ({ receipt }: { receipt: OperationSummary }) => {
  const { i18n } = useTranslation("traceability")
  return (
    <Table.Row>
      <Table.Cell>
        <TextLink to={`/traceability/operations/${receipt.id}`}>{receipt.reference}</TextLink>
      </Table.Cell>
      <Table.Cell>
        <OperationStateBadge state={receipt.state} />
      </Table.Cell>
      <Table.Cell>{formatDateTime(receipt.done_at, i18n.language)}</Table.Cell>
      <Table.Cell>
        <Progress value={receipt.done_quantity} total={receipt.demand} />
      </Table.Cell>
    </Table.Row>
  )
}
