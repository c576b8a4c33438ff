import { useTraceabilitySettings } from "./api/tracking"

/** What people call a kind of second identifier. */
export const useIdentifierLabel = () => {
  const { settings } = useTraceabilitySettings()
  return (code: string): string =>
    settings?.identifier_kinds.find((kind) => kind.code === code)?.label ?? code
}
