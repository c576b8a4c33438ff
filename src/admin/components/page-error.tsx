import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { asApiError } from "../lib/api-error"
import { ErrorPanel } from "./error-panel"
import { TextLink } from "./links/text-link"

const HOME = "/traceability"

/** The list that the page of one thing belongs to: `/traceability/lots` of `/traceability/lots/x/trace`. */
const listOf = (path: string): string => path.split("/").slice(0, 3).join("/")

const REASONS: Record<number, "missing" | "forbidden"> = { 403: "forbidden", 404: "missing" }

/** Instead of a page whose data could not be read: why, and the way back. */
export const PageError = ({ error }: { error: unknown }) => {
  const { t } = useTranslation("traceability")
  const { pathname } = useLocation()
  const reason = REASONS[asApiError(error).status]
  if (!reason) {
    return (
      <Container className="px-6 py-4">
        <ErrorPanel error={error} />
      </Container>
    )
  }
  return (
    <Container className="flex flex-col items-start gap-y-3 px-6 py-8" role="alert">
      <div>
        <Heading>{t(`common.${reason}.title`)}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`common.${reason}.description`)}
        </Text>
        <Text size="small" className="text-ui-fg-subtle mt-2 break-words" dir="auto">
          {asApiError(error).message}
        </Text>
      </div>
      <Text size="small" asChild>
        <span>
          <TextLink to={reason === "missing" ? listOf(pathname) : HOME}>
            {t(`common.${reason}.back`)}
          </TextLink>
        </span>
      </Text>
    </Container>
  )
}
