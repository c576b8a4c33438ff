import { Button, Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ItemCell } from "../../../components/tables/item-cell"
import type { ItemSummary } from "../../../lib/types"

/** The code names an article, but none of its units that is known here. */
export const ArticleFound = ({ item }: { item: ItemSummary }) => {
  const { t } = useTranslation("traceability")
  return (
    <Container className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
      <ItemCell title={item.title} sku={item.sku} />
      <div className="flex items-center gap-x-2">
        <Button size="small" variant="secondary" asChild>
          <Link to={`/traceability/lots?inventory_item_id=${item.id}`}>
            {t("scan.result.units")}
          </Link>
        </Button>
        <Button size="small" variant="secondary" asChild>
          <Link to={`/inventory/${item.id}`}>{t("scan.result.item")}</Link>
        </Button>
      </div>
    </Container>
  )
}
