import { zodResolver } from "../../../lib/zod-resolver"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { useUpdateSupplier, type Supplier } from "../../../hooks/api/purchasing"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { toast } from "../../../lib/toast"
import { SupplierFields } from "./supplier-fields"
import { supplierSchema, toInput, valuesOfSupplier, type SupplierValues } from "./supplier-schema"

type Props = { supplier: Supplier; onClose: () => void }

export const EditSupplierDrawer = ({ supplier, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const form = useForm<SupplierValues>({
    mode: "onChange",
    defaultValues: valuesOfSupplier(supplier),
    resolver: zodResolver(supplierSchema(t)),
  })
  const { submit, error, isPending } = useFormMutation(form, useUpdateSupplier(), {
    toInput: (values) => ({ id: supplier.id, ...toInput(values) }),
    onSuccess: ({ supplier: { name } }) => {
      toast.success(t("purchasing.suppliers.saved", { name }))
      onClose()
    },
    onRefused: (refusal) =>
      toast.error(t("purchasing.suppliers.notSaved"), { description: refusal.message }),
  })
  return (
    <EditDrawer
      form={form}
      title={t("purchasing.suppliers.edit")}
      description={t("purchasing.suppliers.description")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <SupplierFields control={form.control} />
    </EditDrawer>
  )
}
