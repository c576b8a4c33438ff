import { KeyboundForm, RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { DraftLines } from "../../../../../components/draft-lines/draft-lines"
import { ErrorPanel } from "../../../../../components/error-panel"
import { UnsavedBlocker } from "../../../../../components/unsaved-blocker"
import { isBlank, newPurchaseOrderLine } from "./purchase-order-draft"
import { PurchaseOrderFields } from "./purchase-order-fields"
import { UnitCostField } from "./unit-cost-field"
import { usePurchaseOrderDraft } from "./use-purchase-order-draft"

export const PurchaseOrderForm = () => {
  const { t } = useTranslation("traceability")
  const { handleSuccess } = useRouteModal()
  const { draft, change, submit, problems, error, isPending, isDirty } = usePurchaseOrderDraft((order) =>
    handleSuccess(`/traceability/purchase-orders/${order.id}`)
  )
  return (
    <KeyboundForm className="flex h-full flex-col overflow-hidden" onSubmit={submit}>
      <RouteFocusModal.Header />
      <RouteFocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto py-16">
        <div className="flex w-full max-w-[760px] flex-col gap-y-8 px-6">
          <div>
            <RouteFocusModal.Title asChild>
              <Heading>{t("purchasing.create.title")}</Heading>
            </RouteFocusModal.Title>
            <RouteFocusModal.Description asChild>
              <Text size="small" className="text-ui-fg-subtle">
                {t("purchasing.create.description")}
              </Text>
            </RouteFocusModal.Description>
          </div>
          {!!error && <ErrorPanel error={error} />}
          <PurchaseOrderFields draft={draft} problems={problems} onChange={change} />
          <DraftLines
            lines={draft.lines}
            isBlank={isBlank}
            create={newPurchaseOrderLine}
            hint={t("purchasing.lines.hint")}
            problems={problems}
            error={error}
            onChange={(lines) => change({ lines })}
            extra={(line, changeLine) => (
              <UnitCostField
                value={line.unit_cost}
                currency={draft.currency_code}
                isInvalid={problems.includes(`unit_cost:${line.key}`)}
                onChange={(unit_cost) => changeLine({ unit_cost })}
              />
            )}
          />
        </div>
      </RouteFocusModal.Body>
      <RouteFocusModal.Footer>
        <RouteFocusModal.Close asChild>
          <Button type="button" size="small" variant="secondary">
            {t("common.actions.cancel")}
          </Button>
        </RouteFocusModal.Close>
        <Button type="submit" size="small" isLoading={isPending}>
          {t("common.actions.create")}
        </Button>
      </RouteFocusModal.Footer>
      <UnsavedBlocker isDirty={isDirty} />
    </KeyboundForm>
  )
}
