import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { ErrorPanel } from "../../../components/error-panel"
import { LoadingSection } from "../../../components/loading-section"
import { LabelsSection } from "../../../features/labels/labels-section"
import { useLabels } from "../../../hooks/api/labels"

/** `?ids=a,b`, `?operation_id=` or `?manufacturing_order_id=` say whose labels are printed. */
export const LabelsPage = () => {
  const { t } = useTranslation("traceability")
  const [params] = useSearchParams()
  const { labels, count, isFetching, error } = useLabels({
    ids: params.get("ids")?.split(",").filter(Boolean),
    operation_id: params.get("operation_id") ?? undefined,
    manufacturing_order_id: params.get("manufacturing_order_id") ?? undefined,
  })
  if (error) {
    return (
      <Container className="px-6 py-4">
        <ErrorPanel error={error} />
      </Container>
    )
  }
  if (labels?.length) {
    return <LabelsSection labels={labels} count={count ?? labels.length} />
  }
  if (isFetching) {
    return <LoadingSection rows={6} />
  }
  return (
    <Container className="px-6 py-4">
      <Heading>{t("labels.empty.heading")}</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        {t("labels.empty.description")}
      </Text>
    </Container>
  )
}
