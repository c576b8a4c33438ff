import { useTranslation } from "react-i18next"
import { Barcode } from "../../../components/print/barcode"
import { formatQuantity } from "../../../lib/format"

type Props = { name: string; quantity?: number }

/** A number with its barcode, kept on one page. */
export const TravellerLot = ({ name, quantity }: Props) => {
  const { i18n } = useTranslation("traceability")
  return (
    <div className="flex break-inside-avoid flex-col items-center">
      <Barcode value={name} className="h-[10mm] max-w-[55mm]" />
      <span className="font-mono text-[9pt]">
        {name}
        {quantity !== undefined && ` × ${formatQuantity(quantity, i18n.language)}`}
      </span>
    </div>
  )
}
