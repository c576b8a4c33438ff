import { Button, Text, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../components/error-panel"
import { ReasonDrawer } from "../../components/form/reason-drawer"
import { WhyButton } from "../../components/why-button"
import {
  type OpeningAnswer,
  type OpeningRun,
  useOpeningCommand,
} from "../../hooks/api/opening-stock"
import { formatQuantity } from "../../lib/format"
import { toast } from "../../lib/toast"
import { toastDone } from "../../lib/toast-done"

/** Confirms, empties, cancels or undoes a run; all but the last are asked about. */
export const RunActions = ({ run }: { run: OpeningRun }) => {
  const { t, i18n } = useTranslation("traceability")
  const prompt = usePrompt()
  const [isUndoing, setIsUndoing] = useState(false)
  const confirm = useOpeningCommand(run.id, "confirm")
  const empty = useOpeningCommand(run.id, "empty")
  const cancel = useOpeningCommand(run.id, "cancel")
  const undo = useOpeningCommand(run.id, "undo")
  const isOpen = run.state === "draft" || run.state === "ready"
  const isBusy = run.is_running || confirm.isPending || empty.isPending || cancel.isPending
  const numbers = {
    count: run.rows,
    formatted: formatQuantity(run.rows, i18n.language),
    location: run.location_name,
  }
  const ask = async (command: "confirm" | "empty" | "cancel") => {
    const isSure = await prompt({
      title: t(`opening.${command}.title`),
      description: t(`opening.${command}.description.${run.mode}`, numbers),
      confirmText: t(`opening.${command}.action`),
      cancelText: t("common.actions.close"),
      variant: command === "confirm" ? "confirmation" : "danger",
    })
    if (isSure) {
      const done = { confirm, empty, cancel }[command]
      const onSuccess = ({ notes }: OpeningAnswer) => {
        toastDone(t(`opening.${command}.success`, numbers), notes)
      }
      done.mutate({}, { onSuccess })
    }
  }
  return (
    <div className="flex flex-col items-end gap-y-2">
      <div className="flex gap-x-2">
        {isOpen && (
          <>
            <Button
              size="small"
              variant="secondary"
              disabled={isBusy}
              onClick={() => ask("cancel")}
            >
              {t("opening.cancel.action")}
            </Button>
            <WhyButton
              size="small"
              variant="secondary"
              disabled={isBusy}
              why={run.rows ? undefined : t("common.why.noNumbers")}
              onClick={() => ask("empty")}
            >
              {t("opening.empty.action")}
            </WhyButton>
            <WhyButton
              size="small"
              isLoading={confirm.isPending || run.is_running}
              disabled={isBusy}
              why={run.rows ? undefined : t("common.why.noNumbers")}
              onClick={() => ask("confirm")}
            >
              {t("opening.confirm.action")}
            </WhyButton>
          </>
        )}
        {run.state === "done" && (
          <Button
            size="small"
            variant="secondary"
            disabled={isBusy}
            onClick={() => setIsUndoing(true)}
          >
            {t("opening.undo.action")}
          </Button>
        )}
      </div>
      {(run.is_running || confirm.isPending) && (
        <Text size="small" className="text-ui-fg-subtle animate-pulse" role="status">
          {t("opening.running")}
        </Text>
      )}
      {[confirm, empty, cancel].map(({ error }, index) =>
        error ? <ErrorPanel key={index} error={error} /> : null
      )}
      {isUndoing && (
        <ReasonDrawer
          title={t("opening.undo.title", { reference: run.reference })}
          description={t(`opening.undo.description.${run.mode}`, numbers)}
          saveLabel={t("opening.undo.action")}
          hint={t("opening.undo.hint")}
          mutation={undo}
          toInput={(reason) => ({ reason })}
          onDone={() => {
            toast.success(t("opening.undo.success", { reference: run.reference }))
            setIsUndoing(false)
          }}
          onClose={() => setIsUndoing(false)}
        />
      )}
    </div>
  )
}
