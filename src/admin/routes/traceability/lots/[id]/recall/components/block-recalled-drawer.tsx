import { usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../../../../components/form/edit-drawer"
import { ReasonField } from "../../../../../../components/form/reason-field"
import { useBlockRecalled } from "../../../../../../hooks/api/trace"
import type { Lot } from "../../../../../../lib/types"
import { RecallEffects } from "./recall-effects"

type Props = { lot: Lot; count: number; onClose: () => void }

export const BlockRecalledDrawer = ({ lot, count, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const prompt = usePrompt()
  const [reason, setReason] = useState("")
  const block = useBlockRecalled(lot.id)

  const save = async () => {
    const isSure = await prompt({
      title: t("trace.recall.block.sure"),
      description: t("trace.recall.block.confirm", { count }),
      confirmText: t("trace.recall.block.submit", { count }),
      cancelText: t("common.actions.cancel"),
    })
    if (isSure) {
      block.mutate({ reason: reason.trim() })
    }
  }
  if (block.data) {
    return <RecallEffects answer={block.data} onClose={onClose} />
  }
  return (
    <EditDrawer
      title={t("trace.recall.of", { name: lot.name })}
      description={t("trace.recall.block.description", { count })}
      saveLabel={t("trace.recall.block.action")}
      isDirty={!!reason.trim()}
      isPending={block.isPending}
      error={block.error}
      onSave={save}
      onClose={onClose}
    >
      <ReasonField isFirst hint={t("trace.recall.block.reasonHint")} value={reason} onChange={setReason} />
    </EditDrawer>
  )
}
