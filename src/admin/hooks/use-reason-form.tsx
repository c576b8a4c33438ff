import { zodResolver } from "@hookform/resolvers/zod"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { requiredText } from "../lib/form-schema"

/** A form that asks for nothing but a reason. */
export const useReasonForm = () => {
  const { t } = useTranslation("traceability")
  return useForm({
    mode: "onChange",
    defaultValues: { reason: "" },
    resolver: zodResolver(z.object({ reason: requiredText(t("common.required")) })),
  })
}
