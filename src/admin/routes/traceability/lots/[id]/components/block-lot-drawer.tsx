import { Textarea, toast } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../../../components/form/edit-drawer"
import { Field } from "../../../../../components/form/field"
import { useBlockLot } from "../../../../../hooks/api/lots"
import type { Lot } from "../../../../../lib/types"

type Props = { lot: Lot; onClose: () => void }

export const BlockLotDrawer = ({ lot, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [reason, setReason] = useState("")
  const block = useBlockLot(lot.id)
  const reasonRef = useRef<HTMLTextAreaElement>(null)
  // After the drawer has taken the focus for its close button, where a blank would close it again.
  useEffect(() => {
    const timer = setTimeout(() => reasonRef.current?.focus())
    return () => clearTimeout(timer)
  }, [])

  const save = () =>
    block.mutate(
      { reason },
      {
        onSuccess: () => {
          toast.success(t("lots.block.success", { name: lot.name }))
          onClose()
        },
      }
    )
  return (
    <EditDrawer
      title={t("lots.block.title", { name: lot.name })}
      description={t("lots.block.description")}
      isDirty={!!reason.trim()}
      isPending={block.isPending}
      error={block.error}
      onSave={save}
      onClose={onClose}
    >
      <Field id="block-reason" label={t("lots.block.reason")} hint={t("lots.block.reasonHint")}>
        <Textarea
          id="block-reason"
          ref={reasonRef}
          rows={4}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </EditDrawer>
  )
}
