import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormTextareaField } from "../../../components/form/form-textarea-field"
import { FormTextField } from "../../../components/form/form-text-field"
import { useExtendWarranty } from "../../../hooks/api/warranty-extensions"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { formatDay } from "../../../lib/format"
import { toNumber } from "../../../lib/to-number"
import { toast } from "../../../lib/toast"
import type { Lot } from "../../../lib/types"
import { zodResolver } from "../../../lib/zod-resolver"

const DAYS_MAX = 36_500

const isDays = (text: string) => {
  const days = toNumber(text)
  return Number.isInteger(days) && days > 0 && days <= DAYS_MAX
}

type Props = { lot: Lot; onClose: () => void }

/** Adds days to the end of a unit's warranty, or from today where it has ended. */
export const ExtendWarrantyDrawer = ({ lot, onClose }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const schema = z.object({
    days: z.string().refine(isDays, t("service.warranty.problem")),
    note: z.string(),
  })
  const form = useForm<z.infer<typeof schema>>({
    mode: "onChange",
    defaultValues: { days: "365", note: "" },
    resolver: zodResolver(schema),
  })
  const { submit, error, isPending } = useFormMutation(form, useExtendWarranty(), {
    toInput: ({ days, note }) => ({
      lot_id: lot.id,
      days: toNumber(days),
      note: note.trim() || null,
    }),
    onSuccess: ({ warranty_extension: { warranty_until } }) => {
      const date = formatDay(warranty_until, i18n.language)
      toast.success(t("service.warranty.success", { date }))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("service.warranty.extend")}
      description={t("service.warranty.description")}
      canSave={form.formState.isValid}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormTextField
        control={form.control}
        name="days"
        label={t("service.warranty.daysField")}
        inputMode="numeric"
      />
      <FormTextareaField
        optional
        control={form.control}
        name="note"
        label={t("service.fields.note")}
        maxLength={2_000}
      />
    </EditDrawer>
  )
}
