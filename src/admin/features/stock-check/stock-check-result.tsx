import { Badge, Button, Container, Heading, StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminTraceabilityIntegrity } from "../../../types/http"

type Props = {
  integrity: AdminTraceabilityIntegrity | undefined
  isChecking: boolean
  onCheck: () => void
}

/** The answer in one line, and each check that failed. */
export const StockCheckResult = ({ integrity, isChecking, onCheck }: Props) => {
  const { t } = useTranslation("traceability")
  const failed = integrity?.checks.filter((check) => !check.ok) ?? []
  const inFlight = integrity?.in_flight.length ?? 0
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
        <div>
          <Heading>{t("stockCheck.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("stockCheck.subtitle")}
          </Text>
        </div>
        <Button size="small" variant="secondary" isLoading={isChecking} onClick={onCheck}>
          {t("stockCheck.check")}
        </Button>
      </div>
      {integrity && (
        <div className="flex flex-col gap-y-2 px-6 py-4" aria-live="polite">
          {integrity.ok && <StatusBadge color="green">{t("stockCheck.ok")}</StatusBadge>}
          {failed.map((check) => (
            <div key={check.name} className="flex items-center gap-x-2">
              <StatusBadge color="red">
                {t(`stockCheck.checks.${check.name}`, { defaultValue: check.name })}
              </StatusBadge>
              <Badge size="2xsmall" rounded="full">
                {check.count}
              </Badge>
            </div>
          ))}
          {inFlight > 0 && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("stockCheck.inFlight", { count: inFlight })}
            </Text>
          )}
        </div>
      )}
    </Container>
  )
}
