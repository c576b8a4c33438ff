import { Button, FocusModal, Heading, Kbd, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { ErrorPanel } from "../../../components/error-panel"
import { SaveForm } from "../../../components/form/save-form"
import { useCreateLot, useNextLotName } from "../../../hooks/api/lots"
import { useItemTracking } from "../../../hooks/api/tracking"
import { useDiscardPrompt } from "../../../hooks/use-discard-prompt"
import { asApiError } from "../../../lib/api-error"
import { LotFields } from "./lot-fields"
import { changesOf, EMPTY_LOT_FORM, isChanged } from "./lot-form"
import { LotItemField } from "./lot-item-field"

/** What is wrong with the number itself stands at its input; everything else below the form. */
const NAME_CODES = ["lot_exists", "invalid_name"]

type Props = { itemId?: string; onClose: () => void }

export const CreateLotModal = ({ itemId: givenItemId = "", onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const navigate = useNavigate()
  const [itemId, setItemId] = useState(givenItemId)
  const [form, setForm] = useState(EMPTY_LOT_FORM)
  const { item_trackings, isFetched } = useItemTracking({ itemIds: itemId ? [itemId] : [] })
  const settings = item_trackings?.find((one) => one.inventory_item_id === itemId)
  const isTracked = !!settings && settings.tracking !== "none"
  const next = useNextLotName(itemId, { enabled: isTracked })
  const create = useCreateLot()
  const refusal = create.error ? asApiError(create.error) : null
  const nameError = refusal && NAME_CODES.includes(refusal.code ?? "") ? refusal.message : undefined
  const mayDiscard = useDiscardPrompt(itemId !== givenItemId || isChanged(form, EMPTY_LOT_FORM))

  const close = async () => {
    if (await mayDiscard()) {
      onClose()
    }
  }
  const submit = () => {
    create.mutate(
      { inventory_item_id: itemId, ...changesOf(form, EMPTY_LOT_FORM) },
      {
        onSuccess: ({ lot }) => {
          toast.success(t("lots.create.success", { name: lot.name }))
          navigate(`/traceability/lots/${lot.id}`)
        },
      }
    )
  }
  return (
    <FocusModal open onOpenChange={(open) => !open && close()}>
      <FocusModal.Content>
        <SaveForm
          className="flex h-full flex-col overflow-hidden"
          canSave={!!itemId && !create.isPending}
          onSave={submit}
        >
          <FocusModal.Header />
          <FocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto py-16">
            <div className="flex w-full max-w-[560px] flex-col gap-y-6 px-6">
              <div>
                <FocusModal.Title asChild>
                  <Heading>{t("lots.create.title")}</Heading>
                </FocusModal.Title>
                <FocusModal.Description asChild>
                  <Text size="small" className="text-ui-fg-subtle">
                    {t("lots.create.description")}
                  </Text>
                </FocusModal.Description>
              </div>
              {refusal && !nameError && <ErrorPanel error={refusal} />}
              <LotItemField
                value={itemId}
                onChange={setItemId}
                isUntracked={!!itemId && isFetched && !isTracked}
              />
              <LotFields
                form={form}
                onChange={(change) => setForm((before) => ({ ...before, ...change }))}
                namePlaceholder={
                  next.name ? t("lots.create.generated", { name: next.name }) : undefined
                }
                nameError={nameError}
                hasExpiry={!!settings?.use_expiration}
              />
            </div>
          </FocusModal.Body>
          <FocusModal.Footer>
            <Button size="small" variant="secondary" type="button" onClick={close}>
              {t("common.actions.cancel")}
            </Button>
            <Button size="small" type="submit" disabled={!itemId} isLoading={create.isPending}>
              {t("common.actions.create")}
              <Kbd className="ml-1">⌘↵</Kbd>
            </Button>
          </FocusModal.Footer>
        </SaveForm>
      </FocusModal.Content>
    </FocusModal>
  )
}
