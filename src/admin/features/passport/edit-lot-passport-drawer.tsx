import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { EditDrawer } from "../../components/form/edit-drawer"
import { useUpdateLotPassport } from "../../hooks/api/passport"
import { useFormMutation } from "../../hooks/use-form-mutation"
import { toast } from "../../lib/toast"
import { zodResolver } from "../../lib/zod-resolver"
import type { ItemPassport, LotPassport } from "../../../types/passport"
import { toOwnValues, valuesOf } from "./passport-form"
import { codesOf, TemplateFields } from "./template-fields"

type Props = { lotId: string; passport: LotPassport; item: ItemPassport; onClose: () => void }

const schema = z.object({ values: z.record(z.string(), z.string()) })

/** What a batch or a unit says of itself in the fields of its product's template. */
export const EditLotPassportDrawer = ({ lotId, passport, item, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const codes = codesOf(item.template)
  const form = useForm({
    mode: "onChange",
    defaultValues: { values: valuesOf(passport.values, codes) },
    resolver: zodResolver(schema),
  })
  const { submit, error, isPending } = useFormMutation(form, useUpdateLotPassport(lotId), {
    toInput: ({ values }) => ({ values: toOwnValues(passport.values, values) }),
    onSuccess: () => {
      toast.success(t("passport.saved"))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("passport.ownValues")}
      description={t("passport.ownValuesHint")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <TemplateFields
        control={form.control}
        template={item.template}
        placeholders={valuesOf(item.values, codes)}
      />
    </EditDrawer>
  )
}
