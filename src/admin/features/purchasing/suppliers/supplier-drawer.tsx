import { Textarea, toast } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { Field } from "../../../components/fields/field"
import { TextField } from "../../../components/fields/text-field"
import { useCreateSupplier, useUpdateSupplier, type Supplier } from "../../../hooks/api/purchasing"
import { asApiError } from "../../../lib/api-error"

type Form = Record<"name" | "email" | "phone" | "note", string>

const toForm = (supplier: Supplier | null): Form => ({
  name: supplier?.name ?? "",
  email: supplier?.email ?? "",
  phone: supplier?.phone ?? "",
  note: supplier?.note ?? "",
})

const toInput = ({ name, email, phone, note }: Form) => ({
  name: name.trim(),
  email: email.trim() || null,
  phone: phone.trim() || null,
  note: note.trim() || null,
})

type Props = { supplier: Supplier | null; onClose: () => void }

/** Creates a supplier when none is given. */
export const SupplierDrawer = ({ supplier, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const noteId = useId()
  const [initial] = useState(() => toForm(supplier))
  const [form, setForm] = useState(initial)
  const [isChecked, setIsChecked] = useState(false)
  const create = useCreateSupplier()
  const update = useUpdateSupplier()

  const change = (field: keyof Form) => (value: string) =>
    setForm((current) => ({ ...current, [field]: value }))
  const isNamed = !!form.name.trim()

  const save = () => {
    setIsChecked(true)
    if (!isNamed) {
      return
    }
    const report = {
      onSuccess: () => {
        toast.success(t("purchasing.suppliers.saved", { name: form.name.trim() }))
        onClose()
      },
      onError: (error: unknown) =>
        toast.error(t("purchasing.suppliers.notSaved"), { description: asApiError(error).message }),
    }
    if (supplier) {
      update.mutate({ id: supplier.id, ...toInput(form) }, report)
    } else {
      create.mutate(toInput(form), report)
    }
  }

  return (
    <EditDrawer
      title={t(supplier ? "purchasing.suppliers.edit" : "purchasing.suppliers.create")}
      description={t("purchasing.suppliers.description")}
      isDirty={JSON.stringify(form) !== JSON.stringify(initial)}
      isPending={create.isPending || update.isPending}
      error={create.error ?? update.error}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={t("purchasing.suppliers.name")}
        error={isChecked && !isNamed ? t("purchasing.problems.supplierName") : undefined}
        autoFocus
        value={form.name}
        onChange={change("name")}
      />
      <TextField
        type="email"
        label={t("purchasing.suppliers.email")}
        optional
        value={form.email}
        onChange={change("email")}
      />
      <TextField
        label={t("purchasing.suppliers.phone")}
        optional
        value={form.phone}
        onChange={change("phone")}
      />
      <Field id={noteId} label={t("purchasing.suppliers.note")} optional>
        <Textarea
          id={noteId}
          rows={4}
          value={form.note}
          onChange={(event) => change("note")(event.target.value)}
        />
      </Field>
    </EditDrawer>
  )
}
