import { useIdentifierKinds } from "./api/tracking"

/** What people call a kind of second identifier. */
export const useIdentifierLabel = () => {
  const { identifier_kinds } = useIdentifierKinds()
  return (code: string): string =>
    identifier_kinds?.find((kind) => kind.code === code)?.label ?? code
}
