import { KeyboundForm, RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, Kbd, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { isBlankLine, newLine } from "../../../../../components/draft-lines/draft-line"
import { DraftLines } from "../../../../../components/draft-lines/draft-lines"
import { ErrorPanel } from "../../../../../components/error-panel"
import { UnsavedBlocker } from "../../../../../components/unsaved-blocker"
import { kindOfCode } from "./operation-draft"
import { OperationFields } from "./operation-fields"
import { useOperationDraft } from "./use-operation-draft"

export const CreateOperationForm = () => {
  const { t } = useTranslation("traceability")
  const { handleSuccess } = useRouteModal()
  const [params] = useSearchParams()
  const { draft, change, submit, problems, error, isPending, isDirty } = useOperationDraft(
    kindOfCode(params.get("code")),
    (operation) => handleSuccess(`/traceability/operations/${operation.id}`)
  )
  return (
    <KeyboundForm className="flex h-full flex-col overflow-hidden" onSubmit={submit}>
      <RouteFocusModal.Header />
      <RouteFocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto py-16">
        <div className="flex w-full max-w-[760px] flex-col gap-y-8 px-6">
          <div>
            <RouteFocusModal.Title asChild>
              <Heading>{t("operations.create.title")}</Heading>
            </RouteFocusModal.Title>
            <RouteFocusModal.Description asChild>
              <Text size="small" className="text-ui-fg-subtle">
                {t("operations.create.description")}
              </Text>
            </RouteFocusModal.Description>
          </div>
          {!!error && <ErrorPanel error={error} />}
          <OperationFields draft={draft} problems={problems} onChange={change} />
          <DraftLines
            lines={draft.lines}
            isBlank={isBlankLine}
            create={newLine}
            hint={t("operations.create.linesHint")}
            problems={problems}
            error={error}
            onChange={(lines) => change({ lines })}
          />
        </div>
      </RouteFocusModal.Body>
      <RouteFocusModal.Footer>
        <RouteFocusModal.Close asChild>
          <Button type="button" size="small" variant="secondary">
            {t("common.actions.cancel")}
          </Button>
        </RouteFocusModal.Close>
        <Button type="submit" size="small" isLoading={isPending}>
          {t("common.actions.create")}
          <Kbd className="ml-1">⌘↵</Kbd>
        </Button>
      </RouteFocusModal.Footer>
      <UnsavedBlocker isDirty={isDirty} />
    </KeyboundForm>
  )
}
