import { useTranslation } from "react-i18next"
import { formatQuantity } from "../lib/format"

export const Quantity = ({ value }: { value: number | null | undefined }) => {
  const { i18n } = useTranslation("traceability")
  return <span className="tabular-nums">{formatQuantity(value, i18n.language)}</span>
}
