import { Text, Textarea } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { Field } from "../../../../../components/form/field"
import type { ManufacturingOrderDetail } from "../../../../../hooks/api/manufacturing"
import type { RowError } from "../../../../../lib/api-error"

const ERRORS_SHOWN = 20

type Props = {
  order: ManufacturingOrderDetail
  text: string
  errors: RowError[]
  onChange: (text: string) => void
}

/** One unit per line, its components behind it; below it every line that would be refused. */
export const BatchText = ({ order, text, errors, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  const id = useId()
  const columns = order.operation.lines
    .filter((line) => line.role === "component" && line.tracking !== "none" && line.capture === "stock")
    .map((line) => line.sku || line.title)
  const rest = errors.length - ERRORS_SHOWN
  return (
    <div className="flex flex-col gap-y-2">
      <Field
        id={id}
        label={t("manufacturing.batch.numbers")}
        hint={
          columns.length
            ? t("manufacturing.batch.hintComponents", { columns: [t("manufacturing.batch.unit"), ...columns].join(",") })
            : t("manufacturing.batch.hint")
        }
      >
        <Textarea
          id={id}
          rows={10}
          className="font-mono"
          spellCheck={false}
          aria-invalid={errors.length > 0}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      {errors.length > 0 && (
        <ul role="alert" className="flex flex-col gap-y-1">
          {errors.slice(0, ERRORS_SHOWN).map((row) => (
            <li key={`${row.index}:${row.code}:${row.value}:${row.message}`}>
              <Text size="small" className="text-ui-fg-error">
                {row.message}
              </Text>
            </li>
          ))}
          {rest > 0 && (
            <li>
              <Text size="small" className="text-ui-fg-error">
                {t("common.andMore", { count: rest })}
              </Text>
            </li>
          )}
        </ul>
      )}
    </div>
  )
}
