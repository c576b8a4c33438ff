import { zodResolver } from "../../../lib/zod-resolver"
import { useRouteModal } from "@medusajs/dashboard/components"
import { useEffect } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { CreateForm } from "../../../components/form/create-form"
import { useCreateLot, useNextLotName } from "../../../hooks/api/lots"
import { useItemTracking } from "../../../hooks/api/tracking"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { toNumber } from "../../../lib/to-number"
import { toast } from "../../../lib/toast"
import { CountedStockFields } from "./counted-stock-fields"
import { LotFields } from "./lot-fields"
import { LotItemField } from "./lot-item-field"
import { changesOf, isAboutName, lotSchema, valuesOfLot, type LotValues } from "./lot-schema"

const EMPTY = valuesOfLot()

/** A lot or serial number, for stock that is counted already or without any, of an item that may be chosen already. */
export const CreateLotForm = ({ itemId: givenItemId = "" }: { itemId?: string }) => {
  const { t } = useTranslation("traceability")
  const { handleSuccess } = useRouteModal()
  const form = useForm<LotValues>({
    defaultValues: { ...EMPTY, inventory_item_id: givenItemId },
    resolver: zodResolver(lotSchema(t)),
  })
  const itemId = form.watch("inventory_item_id")
  const { item_trackings, untracked, isFetched } = useItemTracking({
    itemIds: itemId ? [itemId] : [],
  })
  const settings = item_trackings?.find((one) => one.inventory_item_id === itemId)
  const isTracked = !!settings && settings.tracking !== "none"
  const next = useNextLotName(itemId, { enabled: isTracked })
  const suggested = isTracked ? (next.name ?? "") : ""
  // What somebody typed stays, also when another item is chosen.
  const isTyped = !!form.formState.dirtyFields.name
  useEffect(() => {
    if (!isTyped) {
      form.resetField("name", { defaultValue: suggested })
    }
  }, [form, isTyped, suggested])
  const { submit, error, isPending } = useFormMutation(form, useCreateLot(), {
    toInput: (values) => ({
      ...changesOf({ ...values, location_id: "", quantity: "" }, EMPTY),
      ...(values.location_id && {
        location_id: values.location_id,
        quantity: values.quantity.trim() ? toNumber(values.quantity) : 1,
      }),
      // Left as suggested it is drawn: another one, if somebody was faster.
      ...(values.name === suggested ? { name: undefined } : {}),
      inventory_item_id: values.inventory_item_id,
    }),
    onSuccess: ({ lot }) => {
      toast.success(t("lots.create.success", { name: lot.name }))
      handleSuccess(`/traceability/lots/${lot.id}`)
    },
    onRefused: (refusal) =>
      isAboutName(refusal) && form.setError("name", { message: refusal.message }),
  })
  return (
    <CreateForm
      form={form}
      title={t("lots.create.title")}
      description={t("lots.create.description")}
      width="max-w-[560px]"
      error={isAboutName(error) ? null : error}
      isPending={isPending}
      onSave={submit}
    >
      <LotItemField control={form.control} isUntracked={!!itemId && isFetched && !isTracked} />
      {isTracked && (
        <CountedStockFields
          key={itemId}
          form={form}
          settings={settings}
          untracked={(untracked ?? []).filter((place) => place.inventory_item_id === itemId)}
        />
      )}
      <LotFields control={form.control} hasExpiry={!!settings?.use_expiration} />
    </CreateForm>
  )
}
