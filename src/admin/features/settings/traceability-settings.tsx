import { ErrorPanel } from "../../components/error-panel"
import { LoadingSection } from "../../components/loading-section"
import { PassportKeysSection } from "../passport/passport-keys-section"
import { useOperationTypes, useTraceabilitySettings } from "../../hooks/api/tracking"
import { GeneralSettings } from "./general-settings"
import { IdentifierKindsSection } from "./identifier-kinds/identifier-kinds-section"
import { OperationTypesSection } from "./operation-types/operation-types-section"
import { ShelfLifeSection } from "./shelf-life/shelf-life-section"
import { SequencesSection } from "./sequences/sequences-section"

export const TraceabilitySettings = () => {
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
      {settings?.enabled && <ShelfLifeSection />}
      {settings?.enabled && <IdentifierKindsSection settings={settings} />}
      {settings?.enabled && <PassportKeysSection />}
      {operation_types ? (
        <OperationTypesSection types={operation_types} />
      ) : (
        <LoadingSection rows={6} />
      )}
    </div>
  )
}
