import { Container, Heading, Text } from "@medusajs/ui"
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
  const { batches, error } = useFailureRate({
    limit: SHOWN,
    ...(item && { inventory_item_id: item }),
    ...(reason && { return_reason_id: [reason] }),
  })
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
        </div>
        {!!error && <ErrorPanel error={error} />}
      </Container>
      {!batches && !error && <LoadingSection rows={4} />}
      {batches && (
        <>
          <div className="grid gap-3 md:grid-cols-2">
            <FailureChart batches={batches} />
            <FailureMonths batches={batches} />
          </div>
          <FailureTable batches={batches} />
        </>
      )}
    </div>
  )
}
