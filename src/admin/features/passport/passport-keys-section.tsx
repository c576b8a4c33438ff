import { Button, StatusBadge, Table, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminTraceabilityPassportKey } from "../../../types/http"
import { TableSection } from "../../components/tables/table-section"
import { usePassportKeys, useRevokePassportKey } from "../../hooks/api/passport"
import { formatDateTime } from "../../lib/format"
import { CreateKeyDrawer } from "./create-key-drawer"

const stateOf = ({ revoked_at, expires_at }: AdminTraceabilityPassportKey) =>
  revoked_at ? "revoked" : expires_at && new Date(expires_at) < new Date() ? "expired" : "active"

const KeyRow = ({ passportKey }: { passportKey: AdminTraceabilityPassportKey }) => {
  const { t, i18n } = useTranslation("traceability")
  const prompt = usePrompt()
  const { mutate } = useRevokePassportKey(passportKey.id)
  const at = (time: string | null) => (time ? formatDateTime(time, i18n.language) : "–")
  const state = stateOf(passportKey)
  const revoke = async () => {
    const isSure = await prompt({
      title: t("passport.keys.revokeTitle"),
      description: t("passport.keys.revokeText", { name: passportKey.name }),
    })
    if (isSure) {
      mutate()
    }
  }
  return (
    <Table.Row>
      <Table.Cell>{passportKey.name}</Table.Cell>
      <Table.Cell>{t(`passport.levels.${passportKey.level}`)}</Table.Cell>
      <Table.Cell className="font-mono">…{passportKey.key_hint}</Table.Cell>
      <Table.Cell>{at(passportKey.expires_at)}</Table.Cell>
      <Table.Cell>{at(passportKey.last_used_at)}</Table.Cell>
      <Table.Cell>
        <StatusBadge color={state === "active" ? "green" : "grey"}>
          {t(`passport.keys.${state}`)}
        </StatusBadge>
      </Table.Cell>
      <Table.Cell className="text-end">
        {state === "active" && (
          <Button size="small" variant="secondary" onClick={revoke}>
            {t("passport.keys.revoke")}
          </Button>
        )}
      </Table.Cell>
    </Table.Row>
  )
}

/** The keys that open passports for partners and authorities. Who may not see them sees no section. */
export const PassportKeysSection = () => {
  const { t } = useTranslation("traceability")
  const { data } = usePassportKeys()
  const [isOpen, setOpen] = useState(false)
  if (!data) {
    return null
  }
  const columns = ["name", "level", "hint", "expires", "used", "state"]
  return (
    <TableSection
      title={t("passport.keys.title")}
      subtitle={t("passport.keys.subtitle")}
      empty={t("passport.keys.empty")}
      columns={[...columns.map((key) => ({ label: t(`passport.keys.${key}`) })), { label: "" }]}
      rows={data.passport_keys.map((key) => (
        <KeyRow key={key.id} passportKey={key} />
      ))}
    >
      <div className="px-6 py-4">
        <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
          {t("passport.keys.create")}
        </Button>
      </div>
      {isOpen && <CreateKeyDrawer onClose={() => setOpen(false)} />}
    </TableSection>
  )
}
