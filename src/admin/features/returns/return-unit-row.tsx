import { Button, Checkbox, Input, Select, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Quantity } from "../../components/quantity"
import { QuantityInput } from "../../components/inputs/quantity-input"
import { FATES, lacksReason, type Fate, type ReturnUnit } from "./return-draft"

type Props = {
  unit: ReturnUnit
  onChange: (part: Partial<ReturnUnit>) => void
  onSplit: () => void
}

/** A unit the customer has: whether it comes back, and what becomes of it. */
export const ReturnUnitRow = ({ unit, onChange, onSplit }: Props) => {
  const { t } = useTranslation("traceability")
  const name = unit.lot_id ? unit.name : t("operations.returns.withoutNumber")
  const canSplit = unit.isBack && unit.kind === "lot" && unit.quantity > 1
  return (
    <Table.Row>
      <Table.Cell className="w-10">
        <Checkbox
          aria-label={t("operations.returns.comesBack", { name })}
          checked={unit.isBack}
          onCheckedChange={(checked) => onChange({ isBack: checked === true })}
        />
      </Table.Cell>
      <Table.Cell className="py-2">
        <span className={unit.lot_id ? "break-all font-mono" : "text-ui-fg-subtle"}>{name}</span>
        {unit.error && (
          <Text size="xsmall" className="text-ui-fg-error whitespace-normal pt-1">
            {unit.error.message}
          </Text>
        )}
      </Table.Cell>
      <Table.Cell className="w-44 text-right">
        {unit.kind === "serial" || !unit.isBack ? (
          <Quantity value={unit.isBack ? unit.quantity : unit.most} />
        ) : (
          <span className="flex items-center justify-end gap-x-2">
            {canSplit && (
              <Button type="button" size="small" variant="transparent" onClick={onSplit}>
                {t("operations.returns.split")}
              </Button>
            )}
            <QuantityInput
              className="w-20 text-right"
              label={t("operations.returns.quantityOf", { name })}
              value={unit.quantity}
              onChange={(quantity) => onChange({ quantity })}
            />
          </span>
        )}
      </Table.Cell>
      <Table.Cell className="w-80">
        {unit.isBack && (
          <span className="flex items-center gap-x-2 py-1">
            <Select
              size="small"
              value={unit.fate}
              onValueChange={(fate) => onChange({ fate: (fate || unit.fate) as Fate })}
            >
              <Select.Trigger
                aria-label={t("operations.returns.fateOf", { name })}
                className="w-36"
              >
                <Select.Value />
              </Select.Trigger>
              <Select.Content>
                {FATES.filter((fate) => unit.lot_id || fate !== "blocked").map((fate) => (
                  <Select.Item key={fate} value={fate}>
                    {t(`operations.returns.fate.${fate}`)}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
            {unit.fate === "blocked" && (
              <Input
                size="small"
                maxLength={1000}
                aria-label={t("operations.returns.reasonOf", { name })}
                aria-invalid={lacksReason(unit)}
                placeholder={t("common.reason")}
                value={unit.reason}
                onChange={(event) => onChange({ reason: event.target.value })}
              />
            )}
          </span>
        )}
      </Table.Cell>
    </Table.Row>
  )
}
