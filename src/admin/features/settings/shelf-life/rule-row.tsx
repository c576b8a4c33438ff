import { ActionMenu } from "@medusajs/dashboard/components"
import { PencilSquare, Trash } from "@medusajs/icons"
import { Table, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { type ShelfLifeRule, useDeleteShelfLifeRule } from "../../../hooks/api/shelf-life"
import { useToastError } from "../../../hooks/use-toast-error"
import { RuleFor } from "./rule-for"
import { toast } from "../../../lib/toast"

type Props = { rule: ShelfLifeRule; onEdit: () => void }

export const RuleRow = ({ rule, onEdit }: Props) => {
  const { t } = useTranslation("traceability")
  const prompt = usePrompt()
  const toastError = useToastError()
  const remove = useDeleteShelfLifeRule()
  const need = [
    rule.min_days !== null && t("shelfLife.rules.needDays", { count: rule.min_days }),
    rule.min_percent !== null && t("shelfLife.rules.needPercent", { percent: rule.min_percent }),
  ]
  const handleDelete = async () => {
    const isSure = await prompt({
      title: t("shelfLife.rules.deleteTitle"),
      description: t("shelfLife.rules.deleteDescription"),
      confirmText: t("common.actions.delete"),
      cancelText: t("common.actions.cancel"),
    })
    if (isSure) {
      remove.mutate(rule.id, {
        onSuccess: () => void toast.success(t("shelfLife.rules.deleted")),
        onError: (error) => toastError(t("shelfLife.rules.deleteFailed"), error),
      })
    }
  }
  return (
    <Table.Row>
      <Table.Cell>
        <RuleFor rule={rule} />
      </Table.Cell>
      <Table.Cell>{need.filter(Boolean).join(", ")}</Table.Cell>
      <Table.Cell>{rule.note ?? "-"}</Table.Cell>
      <Table.Cell className="text-end">
        <ActionMenu
          groups={[
            {
              actions: [
                { icon: <PencilSquare />, label: t("common.actions.edit"), onClick: onEdit },
              ],
            },
            {
              actions: [
                { icon: <Trash />, label: t("common.actions.delete"), onClick: handleDelete },
              ],
            },
          ]}
        />
      </Table.Cell>
    </Table.Row>
  )
}
