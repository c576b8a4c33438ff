import { ActionMenu } from "@medusajs/dashboard/components"
import { ArrowUturnLeft } from "@medusajs/icons"
import { Badge, Text, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { type CostDocument, useReverseCost } from "../../../hooks/api/cost-documents"
import { useToastError } from "../../../hooks/use-toast-error"
import { formatDay } from "../../../lib/format"
import { formatAmount } from "../../../lib/format-amount"
import { toast } from "../../../lib/toast"

/** One cost: how much, from when on, and how it was divided. A landed one can be reversed. */
export const CostRow = ({ document }: { document: CostDocument }) => {
  const { t, i18n } = useTranslation("traceability")
  const prompt = usePrompt()
  const toastError = useToastError()
  const reverse = useReverseCost()
  const { id, kind, reference, note, division, occurred_at, reversed_at, lots } = document
  const amount = formatAmount(document, i18n.language)

  const handleReverse = async () => {
    const isSure = await prompt({
      title: t("value.costs.reverse.title", { amount }),
      description: t("value.costs.reverse.description"),
      confirmText: t("value.costs.reverse.action"),
      cancelText: t("common.actions.cancel"),
    })
    if (isSure) {
      reverse.mutate(id, {
        onSuccess: () => toast.success(t("value.costs.reverse.success")),
        onError: (error) => toastError(t("value.costs.reverse.failed"), error),
      })
    }
  }
  const original =
    document.original_amount !== null && document.original_currency_code
      ? t("value.costs.original", {
          amount: formatAmount(
            { amount: document.original_amount, currency_code: document.original_currency_code },
            i18n.language
          ),
          rate: document.exchange_rate,
        })
      : null
  const facts = [
    original,
    kind === "landed" && t(`value.costs.divisions.${division}`),
    t("value.costs.lots", { count: lots }),
    t("value.costs.from", { date: formatDay(occurred_at, i18n.language) }),
    document.created_by_name,
  ]
  return (
    <li className="flex items-start justify-between gap-x-4 px-6 py-3">
      <div className="flex min-w-0 flex-col gap-y-1">
        <Text size="small" weight="plus" className="tabular-nums">
          {[amount, reference].filter(Boolean).join(" · ")}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {facts.filter(Boolean).join(" · ")}
        </Text>
        {note && (
          <Text size="xsmall" className="text-ui-fg-subtle whitespace-pre-wrap">
            {note}
          </Text>
        )}
      </div>
      <div className="flex shrink-0 items-center gap-x-2">
        {reversed_at && (
          <Badge size="2xsmall" color="grey">
            {t("value.costs.reversed", { date: formatDay(reversed_at, i18n.language) })}
          </Badge>
        )}
        {kind === "landed" && !reversed_at && (
          <ActionMenu
            groups={[
              {
                actions: [
                  {
                    icon: <ArrowUturnLeft />,
                    label: t("value.costs.reverse.action"),
                    onClick: () => void handleReverse(),
                  },
                ],
              },
            ]}
          />
        )}
      </div>
    </li>
  )
}
