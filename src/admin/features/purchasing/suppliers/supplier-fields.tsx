import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormTextField } from "../../../components/form/form-text-field"
import { FormTextareaField } from "../../../components/form/form-textarea-field"
import type { SupplierValues } from "./supplier-schema"

export const SupplierFields = ({ control }: { control: Control<SupplierValues> }) => {
  const { t } = useTranslation("traceability")
  return (
    <>
      <FormTextField
        control={control}
        name="name"
        label={t("purchasing.suppliers.name")}
        autoFocus
      />
      <FormTextField
        control={control}
        name="email"
        type="email"
        label={t("purchasing.suppliers.email")}
        optional
      />
      <FormTextField
        control={control}
        name="phone"
        label={t("purchasing.suppliers.phone")}
        optional
      />
      <FormTextareaField
        control={control}
        name="note"
        label={t("purchasing.suppliers.note")}
        optional
        rows={4}
      />
    </>
  )
}
