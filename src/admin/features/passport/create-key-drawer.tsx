import { zodResolver } from "@hookform/resolvers/zod"
import { Copy, Text } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { EditDrawer } from "../../components/form/edit-drawer"
import { FormSelectField } from "../../components/form/form-select-field"
import { FormTextField } from "../../components/form/form-text-field"
import { useCreatePassportKey } from "../../hooks/api/passport"
import { useFormMutation } from "../../hooks/use-form-mutation"
import { requiredText } from "../../lib/form-schema"
import { PASSPORT_KEY_LEVELS, type PassportKeyLevel } from "../../../types/passport"

/** A new key, which is shown this once. */
export const CreateKeyDrawer = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation("traceability")
  const [made, setMade] = useState<string>()
  const form = useForm({
    mode: "onChange",
    defaultValues: { name: "", level: "partner" as PassportKeyLevel, expires_at: "" },
    resolver: zodResolver(
      z.object({
        name: requiredText(t("common.required")),
        level: z.enum(PASSPORT_KEY_LEVELS),
        expires_at: z.string(),
      })
    ),
  })
  const { control } = form
  const { submit, error, isPending } = useFormMutation(form, useCreatePassportKey(), {
    toInput: ({ expires_at, ...values }) => ({ ...values, expires_at: expires_at || null }),
    onSuccess: ({ key }) => setMade(key),
  })
  return (
    <EditDrawer
      form={form}
      title={t("passport.keys.create")}
      description={t("passport.keys.createHint")}
      canSave={made === undefined && form.formState.isValid}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormTextField control={control} name="name" label={t("passport.keys.name")} />
      <FormSelectField
        control={control}
        name="level"
        label={t("passport.keys.level")}
        options={PASSPORT_KEY_LEVELS.map((value) => ({
          value,
          label: t(`passport.levels.${value}`),
        }))}
      />
      <FormTextField
        control={control}
        name="expires_at"
        label={t("passport.keys.expires")}
        hint={t("passport.keys.expiresHint")}
        optional
      />
      {made && (
        <div role="status" className="flex flex-col gap-y-2">
          <Text size="small" weight="plus">
            {t("passport.keys.created")}
          </Text>
          <div className="flex items-center gap-x-2">
            <Text size="small" className="break-all font-mono">
              {made}
            </Text>
            <Copy content={made} className="shrink-0" />
          </div>
        </div>
      )}
    </EditDrawer>
  )
}
