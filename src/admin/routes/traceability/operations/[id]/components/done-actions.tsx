import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Operation } from "../../../../../lib/types"
import { UndoDrawer } from "./undo-drawer"

/** Kinds that are undone here; orders, purchases and production are taken back where they were made. */
const UNDOABLE = ["adjustment", "scrap", "internal"]

const canUndo = ({ state, code, counterpart_id }: Operation): boolean =>
  state === "done" && UNDOABLE.includes(code) && !counterpart_id

/** What can still be done with a done operation. */
export const DoneActions = ({ operation }: { operation: Operation }) => {
  const { t } = useTranslation("traceability")
  const [isUndoing, setIsUndoing] = useState(false)
  if (!canUndo(operation)) {
    return null
  }
  return (
    <>
      <Button size="small" variant="secondary" onClick={() => setIsUndoing(true)}>
        {t("operations.undo.action")}
      </Button>
      {isUndoing && <UndoDrawer operation={operation} onClose={() => setIsUndoing(false)} />}
    </>
  )
}
