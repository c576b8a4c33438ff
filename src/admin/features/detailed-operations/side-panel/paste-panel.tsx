import { Hint } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { WhyButton } from "../../../components/why-button"
import { itemListReader } from "../../../hooks/api/lists"
import type { OperationLine } from "../../../lib/types"
import { useUnentered } from "../../../hooks/use-unentered"
import { isTakeable, ListEntry } from "../../lists/list-entry"
import { useLayouts } from "../../lists/use-layouts"
import { useList } from "../../lists/use-list"
import { type NewRow, rowOfList } from "../draft/draft-rows"
import type { Draft } from "../draft/use-drafts"
import { KeepLinesSwitch } from "./keep-lines-switch"

type Props = {
  /** Whose list it is: what is said of its columns is remembered. */
  partner: string | null
  line: OperationLine
  draft: Draft
  initialText: string
  onAddMany: (entries: NewRow[], keep: boolean) => void
  /** A list was pasted and not added, and somebody wants to go on. */
  onUnentered: () => void
}

/** Numbers from a spreadsheet or a file: number, and where the item uses them, quantity and dates, one line each. */
export const PastePanel = (props: Props) => {
  const { partner, line, draft, initialText, onAddMany, onUnentered } = props
  const { t } = useTranslation("traceability")
  const list = useList(itemListReader(line.inventory_item_id), initialText)
  const layouts = useLayouts(list, partner)
  const [keep, setKeep] = useState(true)
  const isUnentered = useUnentered(list.hasText, onUnentered)

  const add = () => {
    layouts.remember()
    onAddMany(
      list.rows.map((row) => rowOfList(row, line)),
      keep
    )
    list.clear()
    setKeep(true)
  }
  return (
    <div className="flex flex-col gap-y-4 pt-4">
      <ListEntry
        list={list}
        tracking={line.tracking}
        label={t("operations.paste.label")}
        hint={t(`operations.paste.hint.${line.tracking}`)}
        autoFocus={!!initialText}
        note={layouts.isAsRemembered ? t("lists.columns.remembered", { partner }) : undefined}
      />
      {draft.rows.length > 0 && (
        <KeepLinesSwitch checked={keep} count={draft.rows.length} onChange={setKeep} />
      )}
      {isUnentered && (
        <Hint variant="error" role="alert">
          {t("common.unentered.list")}
        </Hint>
      )}
      <WhyButton
        size="small"
        variant="secondary"
        type="button"
        className="w-full"
        why={isTakeable(list, line.tracking) ? undefined : t("common.why.list")}
        onClick={add}
      >
        {list.errors.length
          ? t("operations.paste.addValid", { count: list.rows.length })
          : t("operations.paste.add", { count: list.rows.length })}
      </WhyButton>
    </div>
  )
}
