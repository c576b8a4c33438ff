import { useTranslation } from "react-i18next"
import type { ManufacturingOrder } from "../../hooks/api/manufacturing"

type Props = { lot: ManufacturingOrder["lot"]; count: number }

/** The number of what is made, or how many numbers there are. */
export const LotSummary = ({ lot, count }: Props) => {
  const { t } = useTranslation("traceability")
  if (lot) {
    return <span className="font-mono">{lot.name}</span>
  }
  return <span>{count ? t("manufacturing.numbers", { count }) : "-"}</span>
}
