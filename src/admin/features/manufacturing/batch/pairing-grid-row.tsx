import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { PairingGridState } from "./use-pairing-grid"

type Props = {
  row: number
  values: string[]
  state: PairingGridState
  /** What is wrong, by "row:column". */
  messages: Map<string, string>
  onActive: (place: string) => void
}

export const PairingGridRow = ({ row, values, state, messages, onActive }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <tr className="border-ui-border-base">
      <td className="txt-compact-small text-ui-fg-subtle px-3 text-end tabular-nums">{row + 1}</td>
      {state.columns.map((column, i) => {
        const place = `${row}:${i}`
        const message = messages.get(place)
        return (
          <td key={column.lineId} className="border-ui-border-base border-s p-0">
            <input
              data-cell={place}
              aria-label={t("production.grid.cell", { column: column.label, row: row + 1 })}
              aria-invalid={!!message}
              title={message}
              spellCheck={false}
              autoComplete="off"
              className={clx(
                "txt-compact-small text-ui-fg-base focus:bg-ui-bg-field-hover focus-visible:shadow-borders-interactive-with-active h-8 w-full bg-transparent px-2 font-mono outline-none",
                message && "bg-ui-tag-red-bg text-ui-tag-red-text focus:bg-ui-tag-red-bg"
              )}
              value={values[i]}
              onFocus={() => onActive(place)}
              onChange={(event) => state.change(row, i, event.target.value)}
              onKeyDown={(event) => state.handleKeyDown(event, row, i)}
              onPaste={(event) => state.handlePaste(event, row, i)}
            />
          </td>
        )
      })}
    </tr>
  )
}
