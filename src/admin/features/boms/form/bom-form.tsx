import { zodResolver } from "../../../lib/zod-resolver"
import { useRouteModal } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { CreateForm } from "../../../components/form/create-form"
import { lineErrorsOf, sentPaths } from "../../../components/form/lines/item-line"
import { useSaveBom, type Bom } from "../../../hooks/api/boms"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { toast } from "../../../lib/toast"
import { BomFields } from "./bom-fields"
import { BomFormLines } from "./bom-form-lines"
import { bomSchema, emptyBom, toInput, valuesOfBom, type BomValues } from "./bom-schema"

type Props = { bom?: Bom; itemId?: string }

/** A new bill of materials, or the changes of one that exists. */
export const BomForm = ({ bom, itemId }: Props) => {
  const { t } = useTranslation("traceability")
  const { handleSuccess } = useRouteModal()
  const form = useForm<BomValues>({
    defaultValues: bom ? valuesOfBom(bom) : emptyBom(itemId),
    resolver: zodResolver(bomSchema(t)),
  })
  const { submit, error, isPending } = useFormMutation(form, useSaveBom(bom?.id), {
    toInput,
    onSuccess: ({ bom: saved }) => {
      toast.success(t(bom ? "boms.form.saved" : "boms.form.created"))
      handleSuccess(`/traceability/bills-of-materials/${saved.id}`)
    },
    onRefused: (refusal, { components, by_products }) => {
      const sent = [
        ...sentPaths("components", components),
        ...sentPaths("by_products", by_products),
      ]
      lineErrorsOf(refusal, sent).forEach(({ name, message }) => form.setError(name, { message }))
      toast.error(t("boms.form.failed"), { description: refusal.message })
    },
  })
  return (
    <CreateForm
      form={form}
      title={t(bom ? "boms.form.edit" : "boms.form.create")}
      description={t("boms.form.description")}
      saveLabel={bom && t("common.actions.save")}
      error={error}
      isPending={isPending}
      onSave={submit}
    >
      <BomFields form={form} isProductFixed={!!bom} />
      <BomFormLines
        form={form}
        name="components"
        title={t("boms.fields.components")}
        addLabel={t("boms.form.addComponent")}
        hint={t("boms.form.componentsHint")}
      />
      <BomFormLines
        form={form}
        name="by_products"
        mayBeEmpty
        title={t("boms.fields.byProducts")}
        addLabel={t("boms.form.addByProduct")}
        hint={t("boms.form.byProductsHint")}
      />
    </CreateForm>
  )
}
