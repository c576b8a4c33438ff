import { Button, clx, FocusModal, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../../components/error-panel"
import { PendingEntries } from "../../../components/pending-entries"
import { Progress } from "../../../components/progress"
import { WhyButton } from "../../../components/why-button"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { useTakeFirst } from "../../../hooks/use-take-first"
import { BatchEntry, type BatchView } from "./batch-entry"
import { BatchNumbers } from "./batch-numbers"
import { useBatchDraft } from "./use-batch-draft"

type Props = { order: ManufacturingOrderDetail; onClose: () => void }

const OpenModal = ({ order, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [view, setView] = useState<BatchView>("text")
  const { text, setText, named, errors, error, isReady, isPending, prepare, produce, close } =
    useBatchDraft(order, onClose)
  const prepareAll = useTakeFirst(prepare)
  const produceAll = useTakeFirst(produce)
  return (
    <FocusModal open onOpenChange={(open) => !open && close()}>
      <FocusModal.Content>
        <FocusModal.Header />
        <FocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto py-16">
          <div
            className={clx(
              "flex w-full flex-col gap-y-6 px-6",
              view === "text" ? "max-w-[640px]" : "max-w-[1200px]"
            )}
          >
            <div>
              <FocusModal.Title asChild>
                <Heading>{t("manufacturing.batch.title")}</Heading>
              </FocusModal.Title>
              <FocusModal.Description asChild>
                <Text size="small" className="text-ui-fg-subtle">
                  {t(`manufacturing.batch.${order.split_serials ? "split" : "one"}`, {
                    reference: order.reference,
                    product: order.title || order.sku,
                  })}
                </Text>
              </FocusModal.Description>
            </div>
            {!!error && <ErrorPanel error={error} />}
            <BatchNumbers order={order} onGenerated={(names) => setText(names.join("\n"))} />
            <BatchEntry
              order={order}
              view={view}
              text={text}
              errors={errors}
              onViewChange={setView}
              onChange={setText}
            />
            <Progress value={named} total={order.quantity} />
          </div>
        </FocusModal.Body>
        <FocusModal.Footer>
          <Button type="button" size="small" variant="secondary" onClick={close}>
            {t("common.actions.cancel")}
          </Button>
          <WhyButton
            type="button"
            size="small"
            variant="secondary"
            disabled={isPending}
            why={isReady ? undefined : t("common.why.units")}
            onClick={() => prepareAll()}
          >
            {t("manufacturing.batch.prepare")}
          </WhyButton>
          <WhyButton
            type="button"
            size="small"
            why={isReady ? undefined : t("common.why.units")}
            isLoading={isPending}
            onClick={() => produceAll()}
          >
            {t("manufacturing.batch.produce")}
          </WhyButton>
        </FocusModal.Footer>
      </FocusModal.Content>
    </FocusModal>
  )
}

/** Batch Production: a serial number for every unit, with its components when they are to be named. */
export const BatchProductionModal = (props: Props) => (
  <PendingEntries>
    <OpenModal {...props} />
  </PendingEntries>
)
