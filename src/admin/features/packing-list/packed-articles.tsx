import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { SwitchField } from "../../components/fields/switch-field"
import type { PackingList } from "../../hooks/api/lists"
import { formatQuantity } from "../../lib/format"

type Props = {
  packed: Pick<PackingList, "articles" | "not_ordered">
  leavesOut: boolean
  onLeaveOut: (leavesOut: boolean) => void
}

/** What was ordered, what the list has of it, and the difference; and what was not ordered at all. */
export const PackedArticles = ({ packed, leavesOut, onLeaveOut }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const say = (quantity: number) => formatQuantity(quantity, i18n.language)
  const differenceOf = ({ missing, surplus }: PackingList["articles"][number]) => {
    if (missing > 0) {
      return t("lists.packing.missing", { quantity: say(missing) })
    }
    return surplus > 0
      ? t("lists.packing.surplus", { quantity: say(surplus) })
      : t("lists.packing.complete")
  }
  const foreign = packed.not_ordered.map(({ article, lines }) =>
    t("lists.packing.articleOn", { article, count: lines.length, line: lines[0] })
  )
  return (
    <div className="flex flex-col gap-y-4">
      <div className="bg-ui-bg-base shadow-elevation-card-rest max-h-80 overflow-auto rounded-md">
        <Table>
          <Table.Header className="bg-ui-bg-base sticky top-0">
            <Table.Row>
              <Table.HeaderCell>{t("lots.fields.product")}</Table.HeaderCell>
              <Table.HeaderCell className="text-end">{t("lists.packing.ordered")}</Table.HeaderCell>
              <Table.HeaderCell className="text-end">{t("lists.packing.listed")}</Table.HeaderCell>
              <Table.HeaderCell>{t("lists.packing.difference")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {packed.articles.map((article) => (
              <Table.Row key={article.inventory_item_id}>
                <Table.Cell>
                  {article.title || article.sku}
                  {article.title && article.sku && (
                    <span className="text-ui-fg-subtle"> {article.sku}</span>
                  )}
                </Table.Cell>
                <Table.Cell className="text-end tabular-nums">{say(article.ordered)}</Table.Cell>
                <Table.Cell className="text-end tabular-nums">{say(article.listed)}</Table.Cell>
                <Table.Cell
                  className={
                    article.missing || article.surplus ? "text-ui-tag-orange-text" : undefined
                  }
                >
                  {differenceOf(article)}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
      {foreign.length > 0 && (
        <div className="flex flex-col gap-y-2">
          <Text size="small" className="text-ui-fg-error break-words">
            {t("lists.packing.notOrdered")} {foreign.slice(0, 10).join(", ")}
            {foreign.length > 10 && ` ${t("common.andMore", { count: foreign.length - 10 })}`}
          </Text>
          <SwitchField
            label={t("lists.packing.leaveOut")}
            hint={t("lists.packing.leaveOutHint")}
            checked={leavesOut}
            onChange={onLeaveOut}
          />
        </div>
      )}
    </div>
  )
}
