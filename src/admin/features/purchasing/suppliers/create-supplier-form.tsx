import { zodResolver } from "../../../lib/zod-resolver"
import { useRouteModal } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { CreateForm } from "../../../components/form/create-form"
import { useCreateSupplier } from "../../../hooks/api/purchasing"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { toast } from "../../../lib/toast"
import { SupplierFields } from "./supplier-fields"
import { supplierSchema, toInput, valuesOfSupplier, type SupplierValues } from "./supplier-schema"

export const CreateSupplierForm = () => {
  const { t } = useTranslation("traceability")
  const { handleSuccess } = useRouteModal()
  const form = useForm<SupplierValues>({
    defaultValues: valuesOfSupplier(),
    resolver: zodResolver(supplierSchema(t)),
  })
  const { submit, error, isPending } = useFormMutation(form, useCreateSupplier(), {
    toInput,
    onSuccess: ({ supplier }) => {
      toast.success(t("purchasing.suppliers.saved", { name: supplier.name }))
      handleSuccess()
    },
    onRefused: (refusal) =>
      toast.error(t("purchasing.suppliers.notSaved"), { description: refusal.message }),
  })
  return (
    <CreateForm
      form={form}
      title={t("purchasing.suppliers.create")}
      description={t("purchasing.suppliers.description")}
      error={error}
      isPending={isPending}
      onSave={submit}
    >
      <SupplierFields control={form.control} />
    </CreateForm>
  )
}
