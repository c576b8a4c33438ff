import { Textarea } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { Field } from "../../../components/fields/field"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import type { RowError } from "../../../lib/api-error"
import { numberedComponents } from "../manufacturing-rules"
import { BatchErrors } from "./batch-errors"

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
  const columns = numberedComponents(order).map((line) => line.sku || line.title)
  return (
    <div className="flex flex-col gap-y-2">
      <Field
        id={id}
        label={t("manufacturing.batch.numbers")}
        hint={
          columns.length
            ? t("manufacturing.batch.hintComponents", {
                columns: [t("manufacturing.batch.unit"), ...columns].join(","),
              })
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
      <BatchErrors errors={errors} />
    </div>
  )
}
