import { PencilSquare } from "@medusajs/icons"
import { Badge, IconButton, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { OperationType } from "../../../../hooks/api/tracking"
import { YesNo } from "./yes-no"

type Props = { type: OperationType; onEdit: () => void }

export const OperationTypeRow = ({ type, onEdit }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <Table.Row>
      <Table.Cell>
        <span className="flex items-center gap-x-2">
          <span className="text-ui-fg-base whitespace-nowrap">{type.name}</span>
          <Badge size="2xsmall">{type.reference_prefix}</Badge>
        </span>
      </Table.Cell>
      <Table.Cell>
        <YesNo value={type.use_create_lots} />
      </Table.Cell>
      <Table.Cell>
        <YesNo value={type.use_existing_lots} />
      </Table.Cell>
      <Table.Cell>{t(`tracking.types.backorder.${type.backorder_policy}`)}</Table.Cell>
      <Table.Cell>{t(`tracking.types.reservation.${type.reservation}`)}</Table.Cell>
      <Table.Cell>
        <YesNo value={type.require_scan} />
      </Table.Cell>
      <Table.Cell className="text-right">
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("tracking.types.edit", { name: type.name })}
          onClick={onEdit}
        >
          <PencilSquare />
        </IconButton>
      </Table.Cell>
    </Table.Row>
  )
}
