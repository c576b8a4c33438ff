import { TraceabilitySettings } from "../../../features/settings/traceability-settings"

export const TraceabilitySettingsPage = () => <TraceabilitySettings />
