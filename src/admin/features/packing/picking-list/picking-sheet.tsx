import type { CSSProperties } from "react"
import { useTranslation } from "react-i18next"
import { doneCodeOf } from "../../../../shared/done-code"
import { Barcode } from "../../../components/print/barcode"
import { formatDate, formatDay, formatQuantity } from "../../../lib/format"
import type { Operation, OperationLine } from "../../../lib/types"
import { rowsToPick } from "./rows-to-pick"

/** A module of a third of a millimetre is read by every scanner from paper. */
const MODULE_MM = 0.3

const cell: CSSProperties = {
  border: "0.25mm solid #666",
  padding: "1.5mm 2mm",
  textAlign: "left",
  verticalAlign: "top",
}
const box: CSSProperties = {
  display: "inline-block",
  width: "4mm",
  height: "4mm",
  border: "0.4mm solid black",
}

type LineProps = { line: OperationLine }

/** An article with a box for each number; goods without numbers have one. */
const Line = ({ line }: LineProps) => {
  const { t, i18n } = useTranslation("traceability")
  const quantity = (value: number) => formatQuantity(value, i18n.language)
  const rows = rowsToPick(line)
  const product = (
    <>
      <strong>
        <bdi>{line.title || line.sku}</bdi>
      </strong>
      {line.title && line.sku ? <div style={{ fontSize: "8pt" }}>{line.sku}</div> : null}
    </>
  )
  return (
    <>
      {rows.map((row, index) => (
        <tr key={row.key} style={{ breakInside: "avoid" }}>
          <td style={{ ...cell, width: "8mm", textAlign: "center" }}>
            <span style={{ ...box, background: row.picked ? "#999" : undefined }} />
          </td>
          <td style={cell}>{index === 0 ? product : null}</td>
          <td style={{ ...cell, width: "18mm", textAlign: "right" }}>{quantity(row.quantity)}</td>
          <td style={{ ...cell, width: "72mm", fontFamily: "monospace" }}>
            {row.name ? (
              <>
                <Barcode value={row.name} module={0.25} className="h-7" />
                <span style={{ wordBreak: "break-all" }}>{row.name}</span>
                {row.expires_at && (
                  <span style={{ fontSize: "8pt" }}>
                    {` · ${t("packing.expires", { date: formatDate(row.expires_at, i18n.language) })}`}
                  </span>
                )}
              </>
            ) : (
              line.asks_for_lots && t("packing.pickingList.anyNumber")
            )}
          </td>
        </tr>
      ))}
    </>
  )
}

type FactProps = { title: string; text: string }

const Fact = ({ title, text }: FactProps) => (
  <div>
    <span style={{ fontSize: "8pt", color: "#444" }}>{`${title} `}</span>
    {text}
  </div>
)

/** The picking list of one delivery, black on white: what to take, from where, with the barcodes that the pack station reads. */
export const PickingSheet = ({ operation }: { operation: Operation }) => {
  const { t, i18n } = useTranslation("traceability")
  const { reference, order_display_id, partner_name, from_name, scheduled_at, created_at } =
    operation
  return (
    <section data-picking-list={reference} style={{ fontSize: "10pt", minWidth: "150mm" }}>
      <header style={{ display: "flex", justifyContent: "space-between", gap: "6mm" }}>
        <div>
          <h2 style={{ fontSize: "16pt", fontWeight: 700 }}>
            {order_display_id ? t("packing.order", { number: order_display_id }) : reference}
          </h2>
          {partner_name && <div>{partner_name}</div>}
          <div style={{ fontSize: "13pt", fontWeight: 600 }}>{from_name}</div>
          <Fact
            title={t("packing.pickingList.created")}
            text={formatDate(created_at, i18n.language)}
          />
          {scheduled_at && (
            <Fact
              title={t("packing.pickingList.scheduled")}
              text={formatDay(scheduled_at, i18n.language)}
            />
          )}
        </div>
        <div style={{ textAlign: "center" }}>
          <Barcode value={reference} module={MODULE_MM} className="h-14" />
          <div>{reference}</div>
        </div>
      </header>
      <table style={{ width: "100%", borderCollapse: "collapse", marginTop: "5mm" }}>
        <thead>
          <tr>
            <th style={cell} aria-label={t("packing.complete")} />
            <th style={cell}>{t("packing.pickingList.item")}</th>
            <th style={{ ...cell, textAlign: "right" }}>{t("packing.pickingList.quantity")}</th>
            <th style={cell}>{t("packing.pickingList.numbers")}</th>
          </tr>
        </thead>
        <tbody>
          {operation.lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </tbody>
      </table>
      <footer
        style={{
          display: "flex",
          alignItems: "center",
          justifyContent: "flex-end",
          gap: "4mm",
          marginTop: "6mm",
          breakInside: "avoid",
        }}
      >
        <span>{t("packing.pickingList.doneHint")}</span>
        <div style={{ textAlign: "center" }}>
          <Barcode value={doneCodeOf(reference)} module={MODULE_MM} className="h-14" />
          <strong>{t("packing.pickingList.done")}</strong>
        </div>
      </footer>
    </section>
  )
}
