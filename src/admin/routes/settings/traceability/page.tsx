import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ErrorPanel } from "../../../components/error-panel"
import { LoadingSection } from "../../../components/loading-section"
import { useOperationTypes, useTraceabilitySettings } from "../../../hooks/api/tracking"
import { GeneralSettings } from "../../../features/settings/general-settings"
import { OperationTypesSection } from "../../../features/settings/operation-types/operation-types-section"
import { SequencesSection } from "../../../features/settings/sequences/sequences-section"

const TraceabilitySettingsPage = () => {
  const { settings, error: settingsError } = useTraceabilitySettings()
  const { operation_types, error: typesError } = useOperationTypes({ withArchived: true })
  const error = settingsError ?? typesError
  if (error) {
    return <ErrorPanel error={error} />
  }
  return (
    <div className="flex flex-col gap-y-3">
      {settings ? <GeneralSettings settings={settings} /> : <LoadingSection />}
      {settings?.enabled && <SequencesSection />}
      {operation_types ? (
        <OperationTypesSection types={operation_types} />
      ) : (
        <LoadingSection rows={6} />
      )}
    </div>
  )
}

export const config = defineRouteConfig({ label: "common.menu", translationNs: "traceability" })

export const handle = { breadcrumb: () => "Traceability" }

export default TraceabilitySettingsPage
