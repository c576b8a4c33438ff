import { Hint } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { LotLabel } from "../../hooks/api/labels"
import type { LabelChoice } from "./label-sizes"
import { useChooseBarcode } from "./use-choose-barcode"

/** Measuring thousands takes seconds. */
const MEASURED_MAX = 100

type Props = { labels: LotLabel[]; choice: LabelChoice }

/** How many labels get a square barcode in place of bars that are too many for the label's width. */
export const ReplacedBarcodes = ({ labels, choice }: Props) => {
  const { t } = useTranslation("traceability")
  const { choose } = useChooseBarcode(choice)
  const replaced = useMemo(
    () =>
      labels
        .slice(0, MEASURED_MAX)
        .map(choose)
        .filter((chosen) => chosen?.isReplaced),
    [labels, choose]
  )
  if (!replaced.length) {
    return null
  }
  if (labels.length > MEASURED_MAX) {
    return <Hint>{t("labels.replaced.some")}</Hint>
  }
  const isMatrix = replaced.every((chosen) => chosen?.symbology === "gs1datamatrix")
  const text = isMatrix ? "labels.replaced.matrix" : "labels.replaced.square"
  return <Hint>{t(text, { count: replaced.length })}</Hint>
}
