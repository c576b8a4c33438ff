import { useFieldArray, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ITEM_LINE_FIELDS, newLine } from "../../../components/form/lines/item-line"
import { LineList } from "../../../components/form/lines/line-list"
import { LineRow } from "../../../components/form/lines/line-row"
import { usePasteLines } from "../../../components/form/lines/use-paste-lines"
import type { OperationValues } from "./operation-schema"

export const OperationLines = ({ form }: { form: UseFormReturn<OperationValues> }) => {
  const { t } = useTranslation("traceability")
  const { control, formState } = form
  const { fields, append, remove, replace } = useFieldArray({ control, name: "lines" })
  const { paste, isReading } = usePasteLines({
    fields: ITEM_LINE_FIELDS,
    newLine,
    read: () => form.getValues("lines"),
    replace,
  })
  return (
    <LineList
      hint={isReading ? t("common.paste.reading") : t("operations.create.linesHint")}
      error={formState.errors.lines?.root?.message}
      onAdd={() => append(newLine())}
      onPaste={paste}
    >
      {fields.map(({ id }, index) => (
        <LineRow
          key={id}
          control={control}
          number={index + 1}
          itemName={`lines.${index}.inventory_item_id`}
          quantityName={`lines.${index}.quantity`}
          onRemove={() => (fields.length > 1 ? remove(index) : replace([newLine()]))}
        />
      ))}
    </LineList>
  )
}
