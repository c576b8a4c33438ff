import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../components/error-panel"
import { SwitchField } from "../../components/fields/switch-field"
import { useUpdateSettings, type TraceabilitySettings } from "../../hooks/api/tracking"
import { asApiError } from "../../lib/api-error"
import { setShopZone } from "../../lib/shop-zone"
import { toast } from "../../lib/toast"
import { LedgerDigestField } from "./ledger-digest-field"
import { SectionsFirstField } from "./sections-first-field"
import { ServiceReasonsField } from "./service-reasons-field"
import { TimeZoneField } from "./time-zone-field"
import { UniquenessField } from "./uniqueness-field"

/** Each choice is saved at once. */
export const GeneralSettings = ({ settings }: { settings: TraceabilitySettings }) => {
  const { t } = useTranslation("traceability")
  const { mutate, isPending, error } = useUpdateSettings()
  const save = (change: Partial<TraceabilitySettings>) =>
    mutate(change, {
      onSuccess: ({ settings: { time_zone } }) => {
        setShopZone(time_zone)
        toast.success(t("tracking.settings.saved"))
      },
      onError: (refusal) =>
        toast.error(t("tracking.settings.notSaved"), { description: asApiError(refusal).message }),
    })
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{t("tracking.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("tracking.settings.subtitle")}
        </Text>
      </div>
      {error && (
        <div className="px-6 py-4">
          <ErrorPanel error={error} />
        </div>
      )}
      <div className="px-6 py-4">
        <SwitchField
          label={t("tracking.settings.enabled")}
          hint={t("tracking.settings.enabledHint")}
          checked={settings.enabled}
          disabled={isPending}
          onChange={(enabled) => save({ enabled })}
        />
      </div>
      {settings.enabled && (
        <div className="px-6 py-4">
          <UniquenessField
            value={settings.uniqueness}
            isDisabled={isPending}
            onChange={(uniqueness) => save({ uniqueness })}
          />
        </div>
      )}
      {settings.enabled && (
        <div className="px-6 py-4">
          <TimeZoneField
            value={settings.time_zone}
            isDisabled={isPending}
            onChange={(time_zone) => save({ time_zone })}
          />
        </div>
      )}
      {settings.enabled && (
        <div className="px-6 py-4">
          <SectionsFirstField />
        </div>
      )}
      {settings.enabled && (
        <div className="px-6 py-4">
          <ServiceReasonsField
            value={settings.service_reasons}
            isDisabled={isPending}
            onChange={(service_reasons) => save({ service_reasons })}
          />
        </div>
      )}
      {settings.enabled && (
        <div className="px-6 py-4">
          <LedgerDigestField
            value={settings.ledger_digest}
            isDisabled={isPending}
            onChange={(ledger_digest) => save({ ledger_digest })}
          />
        </div>
      )}
    </Container>
  )
}
