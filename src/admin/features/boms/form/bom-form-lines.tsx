import { useFieldArray, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ITEM_LINE_FIELDS, newLine } from "../../../components/form/lines/item-line"
import { LineList } from "../../../components/form/lines/line-list"
import { LineRow } from "../../../components/form/lines/line-row"
import { usePasteLines } from "../../../components/form/lines/use-paste-lines"
import type { BomValues } from "./bom-schema"

type Props = {
  form: UseFormReturn<BomValues>
  name: "components" | "by_products"
  title: string
  addLabel: string
  hint: string
  /** Without a line it is complete as well, and shows none to begin with. */
  mayBeEmpty?: boolean
}

export const BomFormLines = ({ form, name, mayBeEmpty, hint, ...texts }: Props) => {
  const { t } = useTranslation("traceability")
  const { control, formState } = form
  const { fields, append, remove, replace } = useFieldArray({ control, name })
  const { paste, isReading } = usePasteLines({
    fields: ITEM_LINE_FIELDS,
    newLine,
    read: () => form.getValues(name),
    replace,
  })
  return (
    <LineList
      {...texts}
      hint={isReading ? t("common.paste.reading") : hint}
      error={formState.errors[name]?.root?.message}
      onAdd={() => append(newLine())}
      onPaste={paste}
    >
      {fields.map(({ id }, index) => (
        <LineRow
          key={id}
          control={control}
          number={index + 1}
          itemName={`${name}.${index}.inventory_item_id`}
          quantityName={`${name}.${index}.quantity`}
          onRemove={() => (fields.length > 1 || mayBeEmpty ? remove(index) : replace([newLine()]))}
        />
      ))}
    </LineList>
  )
}
