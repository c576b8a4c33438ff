import { Combobox } from "@medusajs/dashboard/components"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { Field } from "../../../components/fields/field"
import { useSuppliers } from "../../../hooks/api/purchasing"
import { NewSupplierFields } from "./new-supplier-fields"
import type { DraftProblem, PurchaseOrderDraft } from "./purchase-order-draft"

const SHOWN = 20

type Props = {
  draft: PurchaseOrderDraft
  problems: DraftProblem[]
  onChange: (change: Partial<PurchaseOrderDraft>) => void
}

/** Finds a supplier by name; a name that nobody has yet becomes a new supplier. */
export const SupplierField = ({ draft, problems, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  const id = useId()
  const [search, setSearch] = useState("")
  const { suppliers = [] } = useSuppliers({ q: search.trim() || undefined, limit: SHOWN })
  const error = problems.includes("supplier") ? t("purchasing.problems.supplier") : undefined

  if (draft.new_supplier) {
    return <NewSupplierFields supplier={draft.new_supplier} error={error} onChange={onChange} />
  }
  const { supplier } = draft
  const isListed = !supplier || !!search || suppliers.some((one) => one.id === supplier.id)
  const choices = isListed ? suppliers : [supplier, ...suppliers]
  const choose = (supplierId: string | undefined) => {
    const choice = choices.find((one) => one.id === supplierId)
    if (choice || !supplierId) {
      onChange({ supplier: choice ? { id: choice.id, name: choice.name } : null })
    }
  }
  return (
    <Field
      id={id}
      label={t("purchasing.fields.supplier")}
      hint={t("purchasing.create.supplierHint")}
      error={error}
    >
      <Combobox
        id={id}
        aria-invalid={!!error}
        placeholder={t("purchasing.create.chooseSupplier")}
        value={supplier?.id ?? ""}
        options={choices.map((one) => ({ value: one.id, label: one.name }))}
        searchValue={search}
        onSearchValueChange={setSearch}
        onCreateOption={(name) => onChange({ supplier: null, new_supplier: { name, email: "" } })}
        onChange={choose}
      />
    </Field>
  )
}
