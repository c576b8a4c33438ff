import { Button, FocusModal, Heading, Kbd, Text, toast } from "@medusajs/ui"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { useWriteReturnLots, type OpenReturn, type ReturnLine } from "../../hooks/api/returns"
import { useDiscardPrompt } from "../../hooks/use-discard-prompt"
import { asApiError } from "../../lib/api-error"
import { EntryBar } from "../../components/inputs/entry-bar"
import { useWarnBeforeUnload } from "../../hooks/use-warn-before-unload"
import { ErrorPanel } from "../../components/error-panel"
import { SaveForm } from "../../components/form/save-form"
import { lacksReason, toLots } from "./return-draft"
import { ReturnLineSection } from "./return-line-section"
import { useReturnDraft } from "./use-return-draft"

type Props = { openReturn: OpenReturn; lines: ReturnLine[]; onClose: () => void }

export const ReturnUnitsForm = ({ openReturn, lines, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const inputRef = useRef<HTMLInputElement>(null)
  const draft = useReturnDraft(lines)
  const write = useWriteReturnLots(openReturn.id)
  const mayDiscard = useDiscardPrompt(draft.isDirty)
  useWarnBeforeUnload(draft.isDirty)
  const canSave = !draft.units.some(lacksReason)
  const isSerial = lines.every((line) => line.tracking === "serial")

  const close = async () => {
    if (await mayDiscard()) {
      onClose()
    }
  }
  const submit = () => {
    write.mutate(toLots(draft.units, lines), {
      onSuccess: () => {
        toast.success(t("operations.returns.saved"))
        onClose()
      },
      onError: (error) => draft.refuse(asApiError(error).errors),
    })
  }
  return (
    <FocusModal open onOpenChange={(open) => !open && close()}>
      <FocusModal.Content onInteractOutside={(event) => event.preventDefault()}>
        <SaveForm
          className="flex h-full flex-col overflow-hidden"
          canSave={canSave && !write.isPending}
          onSave={submit}
        >
          <FocusModal.Header />
          <FocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto py-16">
            <div className="flex w-full max-w-[860px] flex-col gap-y-6 px-6">
              <div>
                <FocusModal.Title asChild>
                  <Heading>
                    {t("operations.returns.title", { number: openReturn.display_id })}
                  </Heading>
                </FocusModal.Title>
                <FocusModal.Description asChild>
                  <Text size="small" className="text-ui-fg-subtle">
                    {t("operations.returns.description")}
                  </Text>
                </FocusModal.Description>
              </div>
              <EntryBar
                inputRef={inputRef}
                label={t(`operations.details.entry.${isSerial ? "serial" : "none"}`)}
                hint={t("operations.returns.scan.hint")}
                feedback={draft.feedback}
                onEnter={draft.scan}
                onEnterMany={(text) =>
                  text
                    .split(/[\r\n\t]+/)
                    .filter(Boolean)
                    .forEach(draft.scan)
                }
              />
              {write.error && <ErrorPanel error={write.error} />}
              {lines.map((line) => (
                <ReturnLineSection
                  key={line.line_id}
                  line={line}
                  units={draft.units.filter((unit) => unit.line_id === line.line_id)}
                  onChange={draft.change}
                  onSplit={draft.split}
                />
              ))}
            </div>
          </FocusModal.Body>
          <FocusModal.Footer>
            <Button type="button" size="small" variant="secondary" onClick={close}>
              {t("common.actions.cancel")}
            </Button>
            <Button type="submit" size="small" disabled={!canSave} isLoading={write.isPending}>
              {t("common.actions.save")}
              <Kbd className="ml-1">⌘↵</Kbd>
            </Button>
          </FocusModal.Footer>
        </SaveForm>
      </FocusModal.Content>
    </FocusModal>
  )
}
