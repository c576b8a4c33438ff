import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ScrollFrame } from "../../../components/tables/scroll-frame"
import type { OperationType } from "../../../hooks/api/tracking"
import { OperationTypeRow } from "./operation-type-row"

const COLUMNS = [
  "use_create_lots",
  "use_existing_lots",
  "backorder_policy",
  "reservation",
  "require_scan",
] as const

type Props = { types: OperationType[]; onEdit: (type: OperationType) => void }

/** The operation types of one stock location. */
export const OperationTypesTable = ({ types, onEdit }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <div>
      <Text size="small" weight="plus" className="px-6 py-3">
        {types[0].location_name ?? types[0].stock_location_id}
      </Text>
      <ScrollFrame>
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("tracking.types.name")}</Table.HeaderCell>
              {COLUMNS.map((column) => (
                <Table.HeaderCell key={column}>
                  {t(`tracking.types.column.${column}`)}
                </Table.HeaderCell>
              ))}
              <Table.HeaderCell />
            </Table.Row>
          </Table.Header>
          <Table.Body className="border-b-0">
            {types.map((type) => (
              <OperationTypeRow key={type.id} type={type} onEdit={() => onEdit(type)} />
            ))}
          </Table.Body>
        </Table>
      </ScrollFrame>
    </div>
  )
}
