import { Button, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ReasonDrawer } from "../../../components/form/reason-drawer"
import { TextLink } from "../../../components/links/text-link"
import { Quantity } from "../../../components/quantity"
import { TableSection } from "../../../components/tables/table-section"
import { useUndoOperation } from "../../../hooks/api/operations"
import type { ServiceCaseDetails, ServicePart } from "../../../hooks/api/service-cases"
import { toast } from "../../../lib/toast"

/** What the repair put in and took out, the undone bookings too. */
export const CasePartsSection = ({ row }: { row: ServiceCaseDetails }) => {
  const { t } = useTranslation("traceability")
  const [undoing, setUndoing] = useState<ServicePart | null>(null)
  const isOpen = row.state === "reported" || row.state === "in_repair"
  const isFirst = (part: ServicePart) =>
    row.parts.find((one) => one.operation_id === part.operation_id) === part
  return (
    <>
      <TableSection
        title={t("service.parts.title")}
        subtitle={t("service.parts.subtitle")}
        empty={t("service.parts.empty")}
        columns={[
          { label: t("service.parts.document") },
          { label: t("service.parts.what") },
          { label: t("service.parts.part") },
          { label: t("service.fields.quantity"), isNumber: true },
          { label: "" },
        ]}
        rows={row.parts.map((part, index) => (
          <Table.Row key={index}>
            <Table.Cell>
              <TextLink to={`/traceability/operations/${part.operation_id}`}>
                {part.reference}
              </TextLink>
            </Table.Cell>
            <Table.Cell>
              {t(`service.parts.directions.${part.direction}`)}
              {part.undone_at && (
                <Text size="xsmall" className="text-ui-fg-subtle">
                  {t("service.parts.undone", { reason: part.undo_reason })}
                </Text>
              )}
            </Table.Cell>
            <Table.Cell>
              {part.lot_id ? (
                <span className="font-mono">
                  <TextLink to={`/traceability/lots/${part.lot_id}`}>{part.lot_name}</TextLink>
                </span>
              ) : null}
              <Text size="xsmall" className="text-ui-fg-subtle">
                {part.item}
              </Text>
            </Table.Cell>
            <Table.Cell className="text-end">
              <Quantity value={part.quantity} />
            </Table.Cell>
            <Table.Cell className="text-end">
              {isOpen && !part.undone_at && isFirst(part) && (
                <Button size="small" variant="transparent" onClick={() => setUndoing(part)}>
                  {t("service.parts.undo")}
                </Button>
              )}
            </Table.Cell>
          </Table.Row>
        ))}
      />
      {undoing && <UndoPartsDrawer part={undoing} onClose={() => setUndoing(null)} />}
    </>
  )
}

const UndoPartsDrawer = ({ part, onClose }: { part: ServicePart; onClose: () => void }) => {
  const { t } = useTranslation("traceability")
  const { reference } = part
  return (
    <ReasonDrawer
      title={t("service.parts.undoTitle", { reference })}
      description={t("service.parts.undoDescription")}
      saveLabel={t("service.parts.undo")}
      hint={t("service.parts.undoHint")}
      mutation={useUndoOperation(part.operation_id)}
      toInput={(reason) => ({ reason })}
      onDone={() => {
        toast.success(t("service.parts.undoSuccess", { reference }))
        onClose()
      }}
      onClose={onClose}
    />
  )
}
