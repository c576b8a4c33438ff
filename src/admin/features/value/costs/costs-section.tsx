import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type CostsOf, useCostDocuments } from "../../../hooks/api/cost-documents"
import { AddLandedCostDrawer, type CostTarget } from "./add-landed-cost-drawer"
import { CostRow } from "./cost-row"

type Props = { of: CostsOf; target: CostTarget }

/** Freight, customs and the like for goods that came in. Hidden from who may not see costs. */
export const CostsSection = ({ of, target }: Props) => {
  const { t } = useTranslation("traceability")
  const [isAdding, setIsAdding] = useState(false)
  const { cost_documents, error } = useCostDocuments(of)
  if (error || !cost_documents) {
    return null
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <Heading level="h2">{t("value.costs.title")}</Heading>
        <Button size="small" variant="secondary" onClick={() => setIsAdding(true)}>
          {t("value.costs.add")}
        </Button>
      </div>
      {cost_documents.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("value.costs.empty")}
        </Text>
      )}
      <ul className="divide-y">
        {cost_documents.map((document) => (
          <CostRow key={document.id} document={document} />
        ))}
      </ul>
      {isAdding && <AddLandedCostDrawer target={target} onClose={() => setIsAdding(false)} />}
    </Container>
  )
}
