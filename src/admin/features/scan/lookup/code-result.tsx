import { Alert, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../components/links/text-link"
import { sayDetails } from "../../../lib/say-details"
import type { CodeFound } from "../../../hooks/api/scans"
import { UnitWarnings } from "../../suspicions/unit-warnings"
import { ArticleFound } from "./article-found"
import { LotFound } from "./lot-found"

/** Everything that the code can mean. Where that is several things, the person chooses. */
export const CodeResult = ({ found: { code, scan, documents } }: { found: CodeFound }) => {
  const { t, i18n } = useTranslation("traceability")
  const count = scan.matches.length + documents.length
  const said = scan.problem_details && sayDetails(i18n, scan.problem_details)
  return (
    <>
      {scan.warnings && <UnitWarnings warnings={scan.warnings} />}
      {scan.label_differs && (
        <Alert variant="warning" role="alert" className="mb-3">
          {scan.label_differs} {t("scan.result.labelDiffers")}
        </Alert>
      )}
      {scan.former_name && scan.lot && (
        <Alert role="status" className="mb-3">
          {t("scan.result.renamed", { former: scan.former_name, name: scan.lot.name })}
        </Alert>
      )}
      {scan.former_name_of && (
        <Alert role="status" className="mb-3">
          {t("scan.result.calledSoBefore", {
            name: scan.lot?.name ?? code,
            others: scan.former_name_of.join(", "),
          })}
        </Alert>
      )}
      {(count !== 1 || scan.problem) && (
        <Container className="px-6 py-4" aria-live="assertive">
          {count === 0 && <Text>{t("scan.result.nothing", { code })}</Text>}
          {count > 1 && <Text>{t("scan.result.several", { code })}</Text>}
          {scan.problem && (
            <Text size="small" className="text-ui-fg-subtle">
              {said ?? scan.problem}
            </Text>
          )}
        </Container>
      )}
      {scan.matches.map((match) =>
        match.type === "lot" ? (
          <LotFound key={match.lot.id} lot={match.lot} />
        ) : (
          <ArticleFound key={match.inventory_item_id} item={match.inventory_item} />
        )
      )}
      {documents.map(({ reference, to }) => (
        <Container key={to} className="px-6 py-4">
          <TextLink to={to}>{reference}</TextLink>
        </Container>
      ))}
    </>
  )
}
