import { KeyboundForm, RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../../../../components/error-panel"
import { UnsavedBlocker } from "../../../../../components/unsaved-blocker"
import { ManufacturingOrderFields } from "./manufacturing-order-fields"
import { useManufacturingOrderDraft } from "./use-manufacturing-order-draft"

export const ManufacturingOrderForm = () => {
  const { t } = useTranslation("traceability")
  const { handleSuccess } = useRouteModal()
  const { draft, change, submit, problems, error, isPending, isDirty } = useManufacturingOrderDraft((order) =>
    handleSuccess(`/traceability/manufacturing-orders/${order.id}`)
  )
  return (
    <KeyboundForm className="flex h-full flex-col overflow-hidden" onSubmit={submit}>
      <RouteFocusModal.Header />
      <RouteFocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto py-16">
        <div className="flex w-full max-w-[760px] flex-col gap-y-8 px-6">
          <div>
            <RouteFocusModal.Title asChild>
              <Heading>{t("manufacturing.create.title")}</Heading>
            </RouteFocusModal.Title>
            <RouteFocusModal.Description asChild>
              <Text size="small" className="text-ui-fg-subtle">
                {t("manufacturing.create.description")}
              </Text>
            </RouteFocusModal.Description>
          </div>
          {!!error && <ErrorPanel error={error} />}
          <ManufacturingOrderFields draft={draft} problems={problems} onChange={change} />
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
