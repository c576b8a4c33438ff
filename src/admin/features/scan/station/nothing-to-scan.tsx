import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../components/links/text-link"
import type { Operation } from "../../../lib/types"

/** The operation is closed, or its units are named elsewhere. */
export const NothingToScan = ({
  operation: { id, reference, state },
}: {
  operation: Operation
}) => {
  const { t } = useTranslation("traceability")
  const isClosed = state === "done" || state === "cancelled"
  return (
    <Container className="flex flex-col gap-y-2 px-6 py-4">
      <Text>
        {isClosed
          ? t("scan.closed", { reference, state: t(`operations.state.${state}`).toLowerCase() })
          : t("scan.elsewhere")}
      </Text>
      <TextLink to={`/traceability/operations/${id}`}>{t("scan.back", { reference })}</TextLink>
    </Container>
  )
}
