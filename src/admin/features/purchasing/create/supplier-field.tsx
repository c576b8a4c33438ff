import { Combobox } from "@medusajs/dashboard/components"
import { useState } from "react"
import { useWatch, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormField } from "../../../components/form/form-field"
import { useSuppliers } from "../../../hooks/api/purchasing"
import { NewSupplierFields } from "./new-supplier-fields"
import type { PurchaseOrderValues } from "./purchase-order-schema"

const SHOWN = 20

/** Finds a supplier by name; a name that nobody has yet becomes a new supplier. */
export const SupplierField = ({ form }: { form: UseFormReturn<PurchaseOrderValues> }) => {
  const { t } = useTranslation("traceability")
  const { control } = form
  const [search, setSearch] = useState("")
  const { suppliers = [] } = useSuppliers({ q: search.trim() || undefined, limit: SHOWN })
  const [supplier, newSupplier] = useWatch({ control, name: ["supplier", "new_supplier"] })

  if (newSupplier) {
    return (
      <NewSupplierFields control={control} onCancel={() => form.setValue("new_supplier", null)} />
    )
  }
  const isListed = !supplier || !!search || suppliers.some((one) => one.id === supplier.id)
  const choices = isListed ? suppliers : [supplier, ...suppliers]
  const choose = (supplierId: string | undefined) => {
    const choice = choices.find((one) => one.id === supplierId)
    return choice ? { id: choice.id, name: choice.name } : null
  }
  const create = (name: string) => {
    form.setValue("supplier", null)
    form.setValue("new_supplier", { name, email: "" }, { shouldDirty: true })
    form.clearErrors("supplier")
  }
  return (
    <FormField
      control={control}
      name="supplier"
      label={t("purchasing.fields.supplier")}
      hint={t("purchasing.create.supplierHint")}
      render={({ onChange, ...field }) => (
        <Combobox
          {...field}
          // Focused because nothing is chosen, its list must not cover the words that say so.
          onFocus={() => undefined}
          placeholder={t("purchasing.create.chooseSupplier")}
          value={supplier?.id ?? ""}
          options={choices.map((one) => ({ value: one.id, label: one.name }))}
          searchValue={search}
          onSearchValueChange={setSearch}
          onCreateOption={create}
          // It also reports the name that is created, which is nobody's id.
          onChange={(id) => (choose(id) || !id) && onChange(choose(id))}
        />
      )}
    />
  )
}
