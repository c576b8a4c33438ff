import { Button, Textarea } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../../components/error-panel"
import { Field } from "../../../components/fields/field"
import { useParsedLotNames } from "../../../hooks/api/lots"
import { useDebounced } from "../../../hooks/use-debounced"
import type { OperationLine } from "../../../lib/types"
import type { NewRow } from "../draft/draft-rows"
import type { Draft } from "../draft/use-drafts"
import { KeepLinesSwitch } from "./keep-lines-switch"
import { PastePreview } from "./paste-preview"

type Props = {
  line: OperationLine
  draft: Draft
  initialText: string
  onAddMany: (entries: NewRow[], keep: boolean) => void
}

/** Numbers from a spreadsheet: number, and where the item uses them, quantity and expiry date, one line each. */
export const PastePanel = ({ line, draft, initialText, onAddMany }: Props) => {
  const { t } = useTranslation("traceability")
  const [text, setText] = useState(initialText)
  const [keep, setKeep] = useState(true)
  const settled = useDebounced(text)
  const { rows = [], errors = [], error } = useParsedLotNames(settled, line.inventory_item_id)
  const hasText = !!text.trim()
  const isReady = hasText && settled === text && rows.length > 0

  const add = () => {
    const entries = rows.map((row) => ({
      lot_name: row.name,
      quantity: line.tracking === "serial" ? 1 : row.quantity,
      expires_at: row.expires_at ?? null,
    }))
    onAddMany(entries, keep)
    setText("")
    setKeep(true)
  }
  return (
    <div className="flex flex-col gap-y-4 pt-4">
      <Field
        id="paste-text"
        label={t("operations.paste.label")}
        hint={t(`operations.paste.hint.${line.tracking}`)}
      >
        <Textarea
          id="paste-text"
          rows={8}
          className="font-mono"
          spellCheck={false}
          autoFocus={!!initialText}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      {hasText && !!error && <ErrorPanel error={error} />}
      {hasText && (rows.length > 0 || errors.length > 0) && (
        <PastePreview rows={rows} errors={errors} isSerial={line.tracking === "serial"} />
      )}
      {draft.rows.length > 0 && (
        <KeepLinesSwitch checked={keep} count={draft.rows.length} onChange={setKeep} />
      )}
      <Button size="small" variant="secondary" type="button" disabled={!isReady} onClick={add}>
        {errors.length
          ? t("operations.paste.addValid", { count: rows.length })
          : t("operations.paste.add", { count: rows.length })}
      </Button>
    </div>
  )
}
