import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import { OPERATION_TYPE_NAMES } from "../../shared/operation-type-names"
import type { OperationCode } from "../lib/types"

/** What an operation type is called: as the shop named it, or in the user's language where nobody has. */
export const useOperationTypeName = () => {
  const { t } = useTranslation("traceability")
  return useCallback(
    (code: OperationCode, name: string): string =>
      name === OPERATION_TYPE_NAMES[code] ? t(`operations.typeNames.${code}`) : name,
    [t]
  )
}
