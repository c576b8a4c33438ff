import { RadioGroup, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { RecallSource, RecallTotals } from "../../../hooks/api/recall-list"
import { useStartRecall } from "../../../hooks/api/recalls"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { ReasonField } from "../../../components/form/reason-field"
import { RecallEffects } from "./recall-effects"

type Kind = "real" | "mock"
type Props = { source: RecallSource; totals: RecallTotals; onClose: () => void }

/** Starts a recall, or an exercise, and leads to its page; what it took from other operations is shown before. */
export const StartRecallDrawer = ({ source, totals, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const navigate = useNavigate()
  const prompt = usePrompt()
  const [kind, setKind] = useState<Kind>("real")
  const [reason, setReason] = useState("")
  const start = useStartRecall(source)

  const isSure = () =>
    prompt({
      title: t("recalls.start.sure"),
      description: t("recalls.start.confirm", {
        lots: t("recalls.start.lots", { count: totals.affected_lots }),
        orders: t("recalls.start.orders", { count: totals.orders }),
      }),
      confirmText: t("recalls.start.action"),
      cancelText: t("common.actions.cancel"),
    })
  const save = async () => {
    if (kind === "mock" || (await isSure())) {
      start.mutate(
        { reason: reason.trim(), mock: kind === "mock" },
        {
          onSuccess: ({ recall, lost, still_shipping: shipping }) => {
            if (!lost.length && !shipping.length) {
              navigate(`/traceability/recalls/${recall.id}`)
            }
          },
        }
      )
    }
  }
  if (start.data) {
    return <RecallEffects started={start.data} onClose={onClose} />
  }
  return (
    <EditDrawer
      title={t("trace.recall.of", { name: source.name })}
      description={t("recalls.start.description")}
      saveLabel={t(`recalls.start.submit.${kind}`)}
      isDirty={!!reason.trim()}
      isPending={start.isPending}
      error={start.error}
      onSave={save}
      onClose={onClose}
    >
      <RadioGroup
        value={kind}
        onValueChange={(next) => setKind(next as Kind)}
        aria-label={t("recalls.kind.label")}
      >
        {(["real", "mock"] as const).map((value) => (
          <RadioGroup.ChoiceBox
            key={value}
            value={value}
            label={t(`recalls.kind.${value}`)}
            description={t(`recalls.start.${value}Hint`)}
          />
        ))}
      </RadioGroup>
      <ReasonField
        isFirst
        hint={t(`recalls.start.${kind}ReasonHint`)}
        value={reason}
        onChange={setReason}
      />
    </EditDrawer>
  )
}
