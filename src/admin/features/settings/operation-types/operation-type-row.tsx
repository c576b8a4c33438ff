import { Badge, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useOperationTypeName } from "../../../hooks/use-operation-type-name"
import type { OperationType } from "../../../hooks/api/tracking"
import { OperationTypeMenu } from "./operation-type-menu"
import { YesNo } from "./yes-no"

type Props = { type: OperationType; onEdit: () => void }

export const OperationTypeRow = ({ type, onEdit }: Props) => {
  const { t } = useTranslation("traceability")
  const typeName = useOperationTypeName()
  return (
    <Table.Row>
      <Table.Cell>
        <span className="flex items-center gap-x-2">
          <span className="text-ui-fg-base whitespace-nowrap">
            {typeName(type.code, type.name)}
          </span>
          <Badge size="2xsmall">{type.reference_prefix}</Badge>
          {type.archived_at && (
            <Badge size="2xsmall" color="orange">
              {t("tracking.types.archived")}
            </Badge>
          )}
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
      <Table.Cell className="text-end">
        <OperationTypeMenu type={type} onEdit={onEdit} />
      </Table.Cell>
    </Table.Row>
  )
}
