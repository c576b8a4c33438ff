import { Container, Heading, Input, Label, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../../components/error-panel"
import { InventoryItemCombobox } from "../../../components/inputs/inventory-item-combobox"
import { ReturnReasonCombobox } from "../../../components/inputs/return-reason-combobox"
import { LoadingSection } from "../../../components/loading-section"
import { useFailureRate } from "../../../hooks/api/failure-rate"
import { FailureChart } from "./failure-chart"
import { FailureMonths } from "./failure-months"
import { FailureTable } from "./failure-table"

const SHOWN = 50

/** Which batch fails, how often for sure, how soon after delivery, and what to do about it. */
export const FailureRate = () => {
  const { t } = useTranslation("traceability")
  const [item, setItem] = useState("")
  const [reason, setReason] = useState("")
  const [period, setPeriod] = useState({ from: "", to: "" })
  const [chosen, setChosen] = useState<string | null>(null)
  const { batches, error } = useFailureRate({
    limit: SHOWN,
    ...(period.from && { from: period.from }),
    ...(period.to && { to: period.to }),
    ...(item && { inventory_item_id: item }),
    ...(reason && { return_reason_id: [reason] }),
  })
  const shown = batches?.find((batch) => batch.lot_id === chosen) ?? batches?.[0]
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-col gap-y-3 px-6 py-4">
        <div>
          <Heading>{t("service.failureRate.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("service.failureRate.subtitle")}
          </Text>
        </div>
        <div className="grid max-w-3xl gap-3 md:grid-cols-2">
          <InventoryItemCombobox
            value={item}
            placeholder={t("service.failureRate.item")}
            aria-label={t("service.failureRate.item")}
            onChange={setItem}
          />
          <ReturnReasonCombobox
            value={reason}
            placeholder={t("service.failureRate.returnReason")}
            aria-label={t("service.failureRate.returnReason")}
            onChange={(value) => setReason(value ?? "")}
          />
          {(["from", "to"] as const).map((end) => (
            <div key={end} className="flex items-center gap-x-2">
              <Label size="small" htmlFor={`failures-${end}`} className="shrink-0">
                {t(`service.failureRate.${end}`)}
              </Label>
              <Input
                id={`failures-${end}`}
                type="date"
                value={period[end]}
                onChange={({ target }) => setPeriod({ ...period, [end]: target.value })}
              />
            </div>
          ))}
        </div>
        {!!error && <ErrorPanel error={error} />}
      </Container>
      {!batches && !error && <LoadingSection rows={4} />}
      {batches && (
        <>
          <div className="grid gap-3 md:grid-cols-2">
            <FailureChart batches={batches} />
            <FailureMonths batch={shown} />
          </div>
          <FailureTable
            batches={batches}
            shown={shown}
            onShow={(batch) => setChosen(batch.lot_id)}
          />
        </>
      )}
    </div>
  )
}
