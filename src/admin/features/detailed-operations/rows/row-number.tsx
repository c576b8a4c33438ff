import { Input } from "@medusajs/ui"
import type { ClipboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { LotFlags } from "../../../components/badges/lot-flags"
import { LotInput } from "../../../components/inputs/lot-input"
import type { LotsQuery } from "../../../hooks/api/lots"
import type { Lot } from "../../../lib/types"
import { type DraftRow, NO_FACTS } from "../draft/draft-rows"
import { isList } from "../draft/is-list"
import type { RowActions } from "./use-row-actions"

type Props = {
  row: DraftRow
  position: number
  isInvalid: boolean
  /** Where there are lots to choose from: those that may be proposed. Numbers that come in are new. */
  proposed: LotsQuery | null
  actions: RowActions
}

/** Another number takes nothing along of the one that stood there. */
const ANOTHER = { ...NO_FACTS, override_reason: null, take_from: null, expired: false }

/** The number of a row that is being entered: typed, pasted with those below it, or chosen from what is there. */
export const RowNumber = ({ row, position, isInvalid, proposed, actions }: Props) => {
  const { t } = useTranslation("traceability")
  const label = t("operations.details.numberOfLine", { position })
  const type = (lot_name: string) => actions.update(row.key, { ...ANOTHER, lot_name, lot_id: null })
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text")
    if (isList(text)) {
      event.preventDefault()
      actions.paste(row.key, text)
    }
  }
  if (!proposed) {
    return (
      <Input
        size="small"
        className="min-w-40 font-mono"
        aria-label={label}
        aria-invalid={isInvalid}
        spellCheck={false}
        value={row.lot_name}
        onChange={(event) =>
          actions.update(row.key, { ...NO_FACTS, lot_name: event.target.value, lot_id: null })
        }
        onPaste={paste}
      />
    )
  }
  const pick = (lot: Lot) =>
    actions.update(row.key, {
      ...ANOTHER,
      lot_name: lot.name,
      lot_id: lot.id,
      expires_at: null,
    })
  return (
    <div className="flex min-w-48 items-center gap-x-2">
      <LotInput
        label={label}
        value={row.lot_name}
        aria-invalid={isInvalid}
        // What is typed narrows the list; a number that stands there would leave nothing but itself.
        proposed={row.lot_id ? proposed : { ...proposed, q: row.lot_name.trim() || undefined }}
        onChange={type}
        onPick={pick}
        onPaste={paste}
      />
      <LotFlags lot={{ blocked_at: null, expired: row.expired }} />
    </div>
  )
}
