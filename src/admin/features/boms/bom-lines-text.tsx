import { useTranslation } from "react-i18next"
import type { Bom, BomRole } from "../../hooks/api/boms"
import { formatQuantity } from "../../lib/format"

/** "2 × BAT-36V, 1 × FRAME". */
export const BomLinesText = ({ bom, role }: { bom: Bom; role: BomRole }) => {
  const { i18n } = useTranslation("traceability")
  const lines = bom.lines.filter((line) => line.role === role)
  const text = lines.map(
    (line) => `${formatQuantity(line.quantity, i18n.language)} × ${line.sku || line.title}`
  )
  return <span title={text.join(", ")}>{text.join(", ") || "-"}</span>
}
