import { useTranslation } from "react-i18next"
import { Barcode } from "../../components/print/barcode"
import { PrintSheet } from "../../components/print/print-sheet"
import type { Packing } from "../../hooks/api/packing"
import type { ShippedTo } from "../../hooks/api/shipped-to"
import { formatQuantity } from "../../lib/format"

type Props = { packing: Packing; shippedTo: ShippedTo | undefined }

/** What is stuck on the parcel or put into it: who gets it, what is in it, and the delivery's barcode. */
export const PackingLabel = ({ packing, shippedTo }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const address = shippedTo?.address ?? []
  const packed = packing.lines.filter((line) => line.packed > 0)
  return (
    <PrintSheet size="100mm 150mm" margin="5mm">
      <div data-packing-label style={{ fontFamily: "sans-serif", fontSize: "10pt" }}>
        <p style={{ fontSize: "8pt" }}>{`${t("packing.parcel.from")}: ${packing.location_name}`}</p>
        <p style={{ fontSize: "8pt", marginTop: "3mm" }}>{t("packing.parcel.to")}</p>
        <p style={{ fontSize: "14pt", fontWeight: 600, lineHeight: 1.25 }}>
          {(address.length ? address : [packing.partner_name ?? ""]).map((line) => (
            <span key={line} style={{ display: "block" }}>
              {line}
            </span>
          ))}
        </p>
        <div style={{ display: "flex", justifyContent: "space-between", marginTop: "4mm" }}>
          <span
            style={{ fontSize: "16pt", fontWeight: 700 }}
          >{`#${packing.order_display_id}`}</span>
          <span>{packing.reference}</span>
        </div>
        <Barcode value={packing.reference} module={0.33} className="h-12" />
        <ul style={{ borderTop: "0.3mm solid black", marginTop: "3mm", paddingTop: "2mm" }}>
          {packed.map((line) => (
            <li key={line.id} style={{ marginBottom: "1.5mm" }}>
              {`${formatQuantity(line.packed, i18n.language)} × ${line.title || line.sku}`}
              <span style={{ display: "block", fontSize: "8pt", wordBreak: "break-all" }}>
                {line.packed_units.flatMap((unit) => unit.lot_name ?? []).join(", ")}
              </span>
            </li>
          ))}
        </ul>
        {shippedTo?.tracking.map((number) => (
          <p key={number}>{`${t("packing.parcel.carrier")}: ${number}`}</p>
        ))}
      </div>
    </PrintSheet>
  )
}
