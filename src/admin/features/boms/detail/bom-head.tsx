import { ActionMenu, SectionRow } from "@medusajs/dashboard/components"
import { ListBullet, PencilSquare, Trash } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { TextLink } from "../../../components/links/text-link"
import { Quantity } from "../../../components/quantity"
import { ItemCell } from "../../../components/tables/item-cell"
import type { Bom } from "../../../hooks/api/boms"
import { formatAmount } from "../../../lib/format-amount"
import { useDeleteBomCommand } from "./use-delete-bom-command"

export const BomHead = ({ bom }: { bom: Bom }) => {
  const { t, i18n } = useTranslation("traceability")
  const remove = useDeleteBomCommand(bom)
  const order = new URLSearchParams({
    inventory_item_id: bom.inventory_item_id,
    bom_id: bom.id,
    quantity: String(bom.quantity),
  })
  const orders = `/traceability/manufacturing-orders?inventory_item_id=${bom.inventory_item_id}`
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
        <div className="min-w-0">
          <Heading>{bom.title ?? bom.sku}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {[t("boms.one"), bom.note].filter(Boolean).join(" · ")}
          </Text>
        </div>
        <div className="flex items-center gap-x-2">
          <Button size="small" asChild>
            <Link to={`/traceability/manufacturing-orders/create?${order}`}>
              {t("boms.manufacture")}
            </Link>
          </Button>
          <ActionMenu
            groups={[
              {
                actions: [
                  { icon: <PencilSquare />, label: t("common.actions.edit"), to: "edit" },
                  { icon: <ListBullet />, label: t("boms.orders"), to: orders },
                ],
              },
              {
                actions: [{ icon: <Trash />, label: t("common.actions.delete"), onClick: remove }],
              },
            ]}
          />
        </div>
      </div>
      <SectionRow
        title={t("boms.fields.product")}
        value={
          <TextLink to={`/inventory/${bom.inventory_item_id}`}>
            <ItemCell title={bom.title} sku={bom.sku} />
          </TextLink>
        }
      />
      <SectionRow title={t("boms.fields.makes")} value={<Quantity value={bom.quantity} />} />
      {bom.labour_cost !== null && (
        <SectionRow
          title={t("boms.fields.labour")}
          value={
            bom.labour_currency_code
              ? formatAmount(
                  { amount: bom.labour_cost, currency_code: bom.labour_currency_code },
                  i18n.language
                )
              : String(bom.labour_cost)
          }
        />
      )}
      <SectionRow
        title={t("boms.fields.consumption")}
        value={`${t(`boms.consumption.${bom.consumption}`)}. ${t(`boms.consumptionHints.${bom.consumption}`)}`}
      />
    </Container>
  )
}
