import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextField } from "../../../components/fields/text-field"
import type { PurchaseOrderDraft } from "./purchase-order-draft"

type Props = {
  supplier: { name: string; email: string }
  error?: string
  onChange: (change: Partial<PurchaseOrderDraft>) => void
}

export const NewSupplierFields = ({ supplier, error, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  const change = (part: Partial<typeof supplier>) =>
    onChange({ new_supplier: { ...supplier, ...part } })
  return (
    <div className="bg-ui-bg-subtle shadow-elevation-card-rest flex flex-col gap-y-4 rounded-lg p-4">
      <div className="flex items-center justify-between">
        <Text size="small" weight="plus" leading="compact">
          {t("purchasing.create.newSupplier")}
        </Text>
        <Button
          type="button"
          size="small"
          variant="transparent"
          onClick={() => onChange({ new_supplier: null })}
        >
          {t("purchasing.create.pickSupplier")}
        </Button>
      </div>
      <TextField
        label={t("purchasing.suppliers.name")}
        error={error}
        value={supplier.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        type="email"
        label={t("purchasing.suppliers.email")}
        optional
        value={supplier.email}
        onChange={(email) => change({ email })}
      />
    </div>
  )
}
