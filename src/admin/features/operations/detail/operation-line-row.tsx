import { ListBullet } from "@medusajs/icons"
import { Badge, IconButton, Table, Text, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../components/links/text-link"
import { Progress } from "../../../components/progress"
import { Quantity } from "../../../components/quantity"
import { ItemCell } from "../../../components/tables/item-cell"
import { formatQuantity } from "../../../lib/format"
import { countsOnlyScanned, isEditable } from "../../../lib/operation-rules"
import type { Operation, OperationLine } from "../../../lib/types"
import { countRows, missingOf, rowsOfLine } from "../../detailed-operations/draft/draft-rows"
import { UntrackedQuantity } from "./untracked-quantity"

type Props = { operation: Operation; line: OperationLine; error?: string; onOpen: () => void }

export const OperationLineRow = ({ operation, line, error, onOpen }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const isNumbered = line.asks_for_lots
  const rows = rowsOfLine(line)
  const onlyScanned = countsOnlyScanned(operation)
  const missing = isNumbered && isEditable(operation) ? missingOf(line, rows, onlyScanned) : 0
  const wasDone = !!operation.done_at
  return (
    <Table.Row>
      <Table.Cell>
        <TextLink to={`/inventory/${line.inventory_item_id}`}>
          <ItemCell title={line.title} sku={line.sku} />
        </TextLink>
        {error && (
          <Text size="xsmall" className="text-ui-fg-error whitespace-normal pb-1">
            {error}
          </Text>
        )}
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        {t(`operations.tracking.${line.tracking}`)}
      </Table.Cell>
      <Table.Cell className="text-end">
        <Quantity value={line.demand} />
      </Table.Cell>
      <Table.Cell>
        {isNumbered || wasDone ? (
          <Progress
            className="max-w-40"
            value={wasDone ? line.done_quantity : countRows(rows, onlyScanned)}
            total={line.demand}
          />
        ) : (
          <UntrackedQuantity operation={operation} line={line} />
        )}
      </Table.Cell>
      <Table.Cell>
        {missing > 0 && (
          <Badge size="2xsmall" color="orange" className="whitespace-nowrap">
            {t("operations.lines.missing", { quantity: formatQuantity(missing, i18n.language) })}
          </Badge>
        )}
      </Table.Cell>
      <Table.Cell>
        {isNumbered && (
          <Tooltip content={t("operations.details.title")}>
            <IconButton
              size="small"
              variant="transparent"
              aria-label={t("operations.details.openFor", { product: line.title || line.sku })}
              onClick={onOpen}
            >
              <ListBullet />
            </IconButton>
          </Tooltip>
        )}
      </Table.Cell>
    </Table.Row>
  )
}
