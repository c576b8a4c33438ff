import { Button, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { TextLink } from "../../../components/links/text-link"
import { Quantity } from "../../../components/quantity"
import { TableSection } from "../../../components/tables/table-section"
import type { FailingBatch } from "../../../hooks/api/failure-rate"
import { useStartRecall } from "../../../hooks/api/recalls"
import { useToastError } from "../../../hooks/use-toast-error"
import { usePercent } from "./use-percent"

type Props = {
  batches: FailingBatch[]
  /** The batch whose months are shown. */
  shown: FailingBatch | undefined
  onShow: (batch: FailingBatch) => void
}

/** Every batch with its figures, where else it is, and a press that starts a recall exercise. */
export const FailureTable = ({ batches, shown, onShow }: Props) => {
  const { t } = useTranslation("traceability")
  const percent = usePercent()
  return (
    <TableSection
      title={t("service.failureRate.table.title")}
      subtitle={t("service.failureRate.table.subtitle")}
      empty={t("service.failureRate.empty")}
      columns={[
        { label: t("service.failureRate.fields.batch") },
        { label: t("service.failureRate.fields.supplier") },
        { label: t("service.failureRate.fields.failures"), isNumber: true },
        { label: t("service.failureRate.fields.units"), isNumber: true },
        { label: t("service.failureRate.fields.rate"), isNumber: true },
        { label: t("service.failureRate.fields.least"), isNumber: true },
        { label: "" },
      ]}
      rows={batches.map((batch) => (
        <Table.Row key={batch.lot_id}>
          <Table.Cell className="py-2">
            <span className="font-mono">
              <TextLink to={`/traceability/lots/${batch.lot_id}`}>{batch.lot_name}</TextLink>
            </span>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {`${batch.item} · ${t(`service.failureRate.roles.${batch.role}`)}`}
            </Text>
          </Table.Cell>
          <Table.Cell>{batch.supplier ?? "-"}</Table.Cell>
          <Table.Cell className="text-end">
            <Quantity value={batch.failures} />
          </Table.Cell>
          <Table.Cell className="text-end">
            <Quantity value={batch.units} />
          </Table.Cell>
          <Table.Cell className="text-end">{percent(batch.rate)}</Table.Cell>
          <Table.Cell className="text-end">{percent(batch.least_rate)}</Table.Cell>
          <Table.Cell>
            <BatchActions
              batch={batch}
              isShown={batch.lot_id === shown?.lot_id}
              onShow={() => onShow(batch)}
            />
          </Table.Cell>
        </Table.Row>
      ))}
    />
  )
}

type ActionsProps = { batch: FailingBatch; isShown: boolean; onShow: () => void }

const BatchActions = ({ batch, isShown, onShow }: ActionsProps) => {
  const { t } = useTranslation("traceability")
  const navigate = useNavigate()
  const toastError = useToastError()
  const start = useStartRecall({
    kind: "lots",
    id: batch.lot_id,
    name: batch.lot_name,
  })
  const exercise = () =>
    start.mutate(
      {
        mock: true,
        reason: t("service.failureRate.reason", {
          failures: batch.failures,
          units: batch.units,
        }),
      },
      {
        onSuccess: ({ recall }) => navigate(`/traceability/recalls/${recall.id}`),
        onError: (error) => toastError(t("service.failureRate.failed"), error),
      }
    )
  return (
    <div className="flex items-center justify-end gap-x-2 whitespace-nowrap">
      <Button size="small" variant="transparent" aria-pressed={isShown} onClick={onShow}>
        {t("service.failureRate.showMonths")}
      </Button>
      <TextLink to={`/traceability/lots/${batch.lot_id}/trace`}>
        {t("service.failureRate.inWhat")}
      </TextLink>
      <Button size="small" variant="secondary" isLoading={start.isPending} onClick={exercise}>
        {t("service.failureRate.exercise")}
      </Button>
    </div>
  )
}
