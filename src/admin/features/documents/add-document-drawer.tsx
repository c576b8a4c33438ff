import { Input, Label } from "@medusajs/ui"
import { useId, useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  LOT_DOCUMENT_AUDIENCES,
  LOT_DOCUMENT_KINDS,
  type LotDocumentAudience,
  type LotDocumentKind,
} from "../../../types/lot-document"
import { EditDrawer } from "../../components/form/edit-drawer"
import { FormSelectField } from "../../components/form/form-select-field"
import { FormTextField } from "../../components/form/form-text-field"
import { useAddLotDocument } from "../../hooks/api/lot-documents"
import { useFormMutation } from "../../hooks/use-form-mutation"
import { toast } from "../../lib/toast"

export type DocumentTarget = { lot_ids: string[] } | { operation_id: string }

type Values = { title: string; kind: LotDocumentKind; shown_to: LotDocumentAudience }

type Props = { target: DocumentTarget; onClose: () => void }

/** One file for a lot, or for all lots of a receipt. */
export const AddDocumentDrawer = ({ target, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const fileId = useId()
  const [file, setFile] = useState<File | null>(null)
  const add = useAddLotDocument()
  const form = useForm<Values>({
    defaultValues: { title: "", kind: "certificate_of_analysis", shown_to: "shop" },
  })
  const { submit, error, isPending } = useFormMutation(form, add, {
    toInput: ({ title, ...values }) => ({
      ...target,
      ...values,
      ...(title.trim() ? { title: title.trim() } : {}),
      file: file!,
    }),
    onSuccess: ({ lot_documents }) => {
      toast.success(t("documents.added", { count: lot_documents.length }))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("documents.add")}
      description={t("operation_id" in target ? "documents.addToAll" : "documents.addDescription")}
      saveLabel={t("documents.upload")}
      canSave={!!file}
      why={t("common.why.file")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <div className="flex flex-col gap-y-2">
        <Label htmlFor={fileId} size="small" weight="plus">
          {t("documents.file")}
        </Label>
        <Input
          id={fileId}
          type="file"
          accept=".pdf,.png,.jpg,.jpeg,.webp"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </div>
      <FormTextField
        control={form.control}
        name="title"
        label={t("documents.name")}
        hint={t("documents.nameHint")}
        optional
        maxLength={200}
      />
      <FormSelectField
        control={form.control}
        name="kind"
        label={t("documents.kindLabel")}
        options={LOT_DOCUMENT_KINDS.map((value) => ({
          value,
          label: t(`documents.kind.${value}`),
        }))}
      />
      <FormSelectField
        control={form.control}
        name="shown_to"
        label={t("documents.shownToLabel")}
        options={LOT_DOCUMENT_AUDIENCES.map((value) => ({
          value,
          label: t(`documents.shownTo.${value}`),
        }))}
      />
    </EditDrawer>
  )
}
