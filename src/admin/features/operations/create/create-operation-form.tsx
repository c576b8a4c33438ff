import { useRouteModal } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { isBlankLine, newLine } from "../../../components/draft-lines/draft-line"
import { DraftLines } from "../../../components/draft-lines/draft-lines"
import { CreateForm } from "../../../components/form/create-form"
import { kindOfCode } from "./operation-draft"
import { OperationFields } from "./operation-fields"
import { useOperationDraft } from "./use-operation-draft"

export const CreateOperationForm = () => {
  const { t } = useTranslation("traceability")
  const { handleSuccess } = useRouteModal()
  const [params] = useSearchParams()
  const { draft, change, problems, ...form } = useOperationDraft(
    kindOfCode(params.get("code")),
    (operation) => handleSuccess(`/traceability/operations/${operation.id}`)
  )
  return (
    <CreateForm
      title={t("operations.create.title")}
      description={t("operations.create.description")}
      {...form}
    >
      <OperationFields draft={draft} problems={problems} onChange={change} />
      <DraftLines
        lines={draft.lines}
        isBlank={isBlankLine}
        create={newLine}
        hint={t("operations.create.linesHint")}
        problems={problems}
        error={form.error}
        onChange={(lines) => change({ lines })}
      />
    </CreateForm>
  )
}
