import { useTranslation } from "react-i18next"
import type { ManufacturingLine, ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { formatQuantity } from "../../../lib/format"
import { linesOf } from "../manufacturing-rules"
import { TravellerLot } from "./traveller-lot"

type Props = { order: ManufacturingOrderDetail; role: "component" | "by_product" }

/** Numbers to tick off, or an open line to write them on. */
const Lots = ({ line }: { line: ManufacturingLine }) => {
  const rows = line.details.filter((row) => row.lot_name)
  if (!rows.length) {
    return line.tracking === "none" ? null : <div className="mt-5 border-b border-[#999]" />
  }
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-2">
      {rows.map((row) => (
        <TravellerLot
          key={row.id}
          name={row.lot_name!}
          quantity={line.tracking === "lot" ? row.quantity : undefined}
        />
      ))}
    </div>
  )
}

/** What goes in, or what comes out besides, with its numbers. */
export const TravellerLines = ({ order, role }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const lines = linesOf(order, role)
  if (!lines.length) {
    return null
  }
  return (
    <section>
      <h2 className="mb-1 text-[13pt] font-bold">
        {t(role === "component" ? "manufacturing.components.title" : "boms.fields.byProducts")}
      </h2>
      <table className="w-full border-collapse text-start">
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} className="border-t border-[#999] align-top">
              <td className="w-[6mm] py-2">
                <div className="h-[4mm] w-[4mm] border border-black" />
              </td>
              <td className="w-[45mm] py-2 pe-4">
                <div className="font-medium">{line.title || line.sku}</div>
                {line.title && line.sku && <div className="text-[9pt] text-[#555]">{line.sku}</div>}
              </td>
              <td className="w-[18mm] py-2 pe-4 text-end font-medium tabular-nums">
                {formatQuantity(line.demand, i18n.language)}
              </td>
              <td className="py-2">
                <Lots line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
