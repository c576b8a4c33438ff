import { Button, FocusModal, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useAssignLots } from "../../hooks/api/lot-assignments"
import { useParsedLotNames } from "../../hooks/api/lots"
import type { ItemTracking, UntrackedStock } from "../../hooks/api/tracking"
import { useDebounced } from "../../hooks/use-debounced"
import { useDiscardPrompt } from "../../hooks/use-discard-prompt"
import { asApiError } from "../../lib/api-error"
import { sumQuantities } from "../../lib/format"
import { useWarnBeforeUnload } from "../../hooks/use-warn-before-unload"
import { ErrorPanel } from "../../components/error-panel"
import { SaveForm } from "../../components/form/save-form"
import { Progress } from "../../components/progress"
import { GenerateNumbers } from "./generate-numbers"
import { NumbersTextarea } from "./numbers-textarea"

type Props = { item: ItemTracking; stock: UntrackedStock; onClose: () => void }

/** Numbers for the pieces of one item that are counted at one place without any. */
export const AssignNumbersModal = ({ item, stock, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [text, setText] = useState("")
  const settled = useDebounced(text)
  const { rows = [], errors = [], isFetching } = useParsedLotNames(settled, item.inventory_item_id)
  const { mutate, isPending, error } = useAssignLots()
  const mayDiscard = useDiscardPrompt(!!text.trim())
  useWarnBeforeUnload(!!text.trim())
  const assigned = text.trim() ? sumQuantities(rows.map((row) => row.quantity)) : 0
  const isReady = assigned > 0 && settled === text && !isFetching && !errors.length

  const close = async () => {
    if (await mayDiscard()) {
      onClose()
    }
  }
  const submit = () => {
    const lots = rows.map(({ name, quantity, expires_at }) => ({ name, quantity, expires_at }))
    mutate(
      { inventory_item_id: item.inventory_item_id, location_id: stock.location_id, lots },
      {
        onSuccess: () => {
          toast.success(t("tracking.assign.success", { count: rows.length }))
          onClose()
        },
        onError: (refusal) =>
          toast.error(t("tracking.assign.failed"), { description: asApiError(refusal).message }),
      }
    )
  }
  const name = item.inventory_item?.title || item.inventory_item?.sku || item.inventory_item_id
  return (
    <FocusModal open onOpenChange={(open) => !open && close()}>
      <FocusModal.Content>
        <SaveForm
          className="flex h-full flex-col overflow-hidden"
          canSave={isReady && !isPending}
          onSave={submit}
        >
          <FocusModal.Header />
          <FocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto py-16">
            <div className="flex w-full max-w-[560px] flex-col gap-y-6 px-6">
              <div>
                <FocusModal.Title asChild>
                  <Heading>{t("tracking.assign.title")}</Heading>
                </FocusModal.Title>
                <FocusModal.Description asChild>
                  <Text size="small" className="text-ui-fg-subtle">
                    {t("tracking.assign.description", {
                      name,
                      location: stock.location_name ?? stock.location_id,
                    })}
                  </Text>
                </FocusModal.Description>
              </div>
              {!!error && <ErrorPanel error={error} />}
              <Progress value={assigned} total={stock.quantity} />
              <GenerateNumbers
                item={item}
                missing={Math.max(stock.quantity - assigned, 0)}
                text={text}
                onChange={setText}
              />
              <NumbersTextarea
                tracking={item.tracking}
                text={text}
                errors={text.trim() ? errors : []}
                onChange={setText}
              />
            </div>
          </FocusModal.Body>
          <FocusModal.Footer>
            <Button type="button" size="small" variant="secondary" onClick={close}>
              {t("common.actions.cancel")}
            </Button>
            <Button type="submit" size="small" disabled={!isReady} isLoading={isPending}>
              {t("tracking.assign.action")}
            </Button>
          </FocusModal.Footer>
        </SaveForm>
      </FocusModal.Content>
    </FocusModal>
  )
}
