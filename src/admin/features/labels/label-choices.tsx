import { Input } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { Field } from "../../components/fields/field"
import { SelectField } from "../../components/fields/select-field"
import type { LotLabel } from "../../hooks/api/labels"
import {
  COPIES_MAX,
  LABEL_SIZES,
  type LabelChoice,
  type LabelSizeName,
  type LabelSymbology,
} from "./label-sizes"
import { ReplacedBarcodes } from "./replaced-barcodes"

type Props = {
  labels: LotLabel[]
  choice: LabelChoice
  onChange: (change: Partial<LabelChoice>) => void
}

export const LabelChoices = ({ labels, choice, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  const id = useId()
  const symbologies: LabelSymbology[] = [
    "gs1datamatrix",
    ...(LABEL_SIZES[choice.size].isWide ? ["gs1-128" as const] : []),
    ...(labels.some((label) => label.digital_link) ? ["qrcode" as const] : []),
  ]
  return (
    <div className="grid gap-4 px-6 py-4 md:grid-cols-3">
      <SelectField
        label={t("labels.size.label")}
        value={choice.size}
        options={(Object.keys(LABEL_SIZES) as LabelSizeName[]).map((value) => ({
          value,
          label: t(`labels.size.${value}`),
        }))}
        onChange={(size) => onChange({ size })}
      />
      <div className="flex flex-col gap-y-2">
        <SelectField
          label={t("labels.symbology.label")}
          value={symbologies.includes(choice.symbology) ? choice.symbology : "gs1datamatrix"}
          options={symbologies.map((value) => ({ value, label: t(`labels.symbology.${value}`) }))}
          onChange={(symbology) => onChange({ symbology })}
        />
        <ReplacedBarcodes labels={labels} choice={choice} />
      </div>
      <Field id={id} label={t("labels.copies")}>
        <Input
          id={id}
          type="number"
          min={1}
          max={COPIES_MAX}
          value={choice.copies}
          onChange={(event) =>
            onChange({
              copies: Math.min(
                COPIES_MAX,
                Math.max(1, Math.floor(event.target.valueAsNumber) || 1)
              ),
            })
          }
        />
      </Field>
    </div>
  )
}
