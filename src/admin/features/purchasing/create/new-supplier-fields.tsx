import { Button, Text } from "@medusajs/ui"
import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormTextField } from "../../../components/form/form-text-field"
import type { PurchaseOrderValues } from "./purchase-order-schema"

type Props = { control: Control<PurchaseOrderValues>; onCancel: () => void }

export const NewSupplierFields = ({ control, onCancel }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <div className="bg-ui-bg-subtle shadow-elevation-card-rest flex flex-col gap-y-4 rounded-lg p-4">
      <div className="flex items-center justify-between">
        <Text size="small" weight="plus" leading="compact">
          {t("purchasing.create.newSupplier")}
        </Text>
        <Button type="button" size="small" variant="transparent" onClick={onCancel}>
          {t("purchasing.create.pickSupplier")}
        </Button>
      </div>
      <FormTextField
        control={control}
        name="new_supplier.name"
        label={t("purchasing.suppliers.name")}
      />
      <FormTextField
        control={control}
        name="new_supplier.email"
        type="email"
        label={t("purchasing.suppliers.email")}
        optional
      />
    </div>
  )
}
