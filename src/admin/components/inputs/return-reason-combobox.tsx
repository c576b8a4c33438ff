import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { HttpTypes } from "@medusajs/types"
import { forwardRef } from "react"
import { sdk } from "../../lib/sdk"
import { OptionCombobox, type OptionInputProps } from "./option-combobox"

export const ReturnReasonCombobox = forwardRef<HTMLInputElement, OptionInputProps>((props, ref) => {
  const reasons = useComboboxData({
    queryKey: ["traceability", "return-reason-options"],
    queryFn: (params: HttpTypes.AdminReturnReasonListParams) => sdk.admin.returnReason.list(params),
    getOptions: (data) =>
      data.return_reasons.map((reason) => ({ label: reason.label, value: reason.id })),
    selectedValue: props.value || undefined,
  })
  return <OptionCombobox {...props} ref={ref} data={reasons} />
})
ReturnReasonCombobox.displayName = "ReturnReasonCombobox"
