import { zodResolver } from "../../../lib/zod-resolver"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormTextField } from "../../../components/form/form-text-field"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { useUnbuild } from "../../../hooks/api/production"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { optionalPositiveText } from "../../../lib/form-schema"
import { toNumber } from "../../../lib/to-number"
import { toast } from "../../../lib/toast"
import { FinishedField } from "./finished-field"
import { UnbuildPreview } from "./unbuild-preview"
import { useFinishedUnits } from "./use-finished-units"

type Props = { order: ManufacturingOrderDetail; lotId?: string | null; onClose: () => void }

/** Takes a finished unit apart again: the very components that are in it come back. */
export const UnbuildDrawer = ({ order, lotId, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const quantity = optionalPositiveText(t("manufacturing.problems.quantity"))
  const form = useForm({
    mode: "onChange",
    defaultValues: { lot_id: lotId ?? "", quantity: "" },
    resolver: zodResolver(z.object({ lot_id: z.string(), quantity })),
  })
  const { control } = form
  const [chosen, amount] = form.watch(["lot_id", "quantity"])
  const finished = useFinishedUnits(order)
  const unitId = finished.idOf(chosen)
  const isChosen = finished.isChosen(chosen)
  const isSerial = order.tracking === "serial"
  const { submit, error, isPending } = useFormMutation(form, useUnbuild(order.id), {
    toInput: (values) => ({
      ...(unitId && { lot_id: unitId }),
      ...(!isSerial && values.quantity.trim() && { quantity: toNumber(values.quantity) }),
    }),
    onSuccess: ({ operation }) => {
      toast.success(t("production.unbuild.success", { reference: operation.reference }))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("production.unbuild.title", { reference: order.reference })}
      description={t("production.unbuild.description")}
      saveLabel={t("production.unbuild.save")}
      canSave={isChosen && form.formState.isValid}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FinishedField control={control} name="lot_id" finished={finished} />
      {!isSerial && (
        <FormTextField
          control={control}
          name="quantity"
          label={t("manufacturing.fields.quantity")}
          hint={t("production.unbuild.all")}
          optional
          inputMode="decimal"
        />
      )}
      {isChosen && (
        <UnbuildPreview order={order} unit={finished.unitOf(chosen)} isPart={!!amount.trim()} />
      )}
    </EditDrawer>
  )
}
