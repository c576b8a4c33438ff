import { Button, Container, Copy, Heading, StatusBadge, Switch, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Barcode } from "../../components/print/barcode"
import { useItemPassport, useLotPassport, useUpdateLotPassport } from "../../hooks/api/passport"
import { EditLotPassportDrawer } from "./edit-lot-passport-drawer"
import { PassportViews } from "./passport-views"
import { codesOf } from "./template-fields"

type Props = { lotId: string; itemId: string }

/** The link of a unit, as a QR code too, and what is shown there to whom. */
export const LotPassportSection = ({ lotId, itemId }: Props) => {
  const { t } = useTranslation("traceability")
  const { data } = useLotPassport(lotId)
  const item = useItemPassport(itemId).data?.passport
  const [isOpen, setOpen] = useState(false)
  const { mutate, isPending } = useUpdateLotPassport(lotId)
  if (!data) {
    return null
  }
  const { passport, item_published, link, views } = data
  const isShown = views.length > 0
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
        <Heading level="h2">{t("passport.title")}</Heading>
        <StatusBadge color={isShown ? "green" : "grey"}>
          {t(isShown ? "passport.on" : item_published ? "passport.hidden" : "passport.off")}
        </StatusBadge>
      </div>
      <div className="flex flex-wrap items-start gap-6 px-6 py-4">
        <Barcode value={link} symbology="qrcode" className="size-32" />
        <div className="flex min-w-0 flex-1 flex-col gap-y-3">
          <div className="flex items-center gap-x-2">
            <Text size="small" className="break-all font-mono">
              {link}
            </Text>
            <Copy content={link} className="shrink-0" />
          </div>
          {isShown ? (
            <Button size="small" variant="secondary" className="self-start" asChild>
              <a href={link} target="_blank" rel="noreferrer">
                {t("passport.open")}
              </a>
            </Button>
          ) : (
            <Text size="small" className="text-ui-fg-subtle">
              {t(item_published ? "passport.notYet" : "passport.itemOff")}
            </Text>
          )}
          <label className="flex items-center gap-x-3">
            <Switch
              dir="ltr"
              size="small"
              className="shrink-0"
              checked={passport.published}
              disabled={isPending}
              onCheckedChange={(published) => mutate({ published })}
            />
            <span>
              <Text size="small">{t("passport.unitPublished")}</Text>
              <Text size="xsmall" className="text-ui-fg-subtle">
                {t("passport.unitPublishedHint")}
              </Text>
            </span>
          </label>
        </div>
      </div>
      {item && codesOf(item.template).length > 0 && (
        <div className="px-6 py-4">
          <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
            {t("passport.ownValues")}
          </Button>
        </div>
      )}
      {isShown && <PassportViews views={views} />}
      {item && isOpen && (
        <EditLotPassportDrawer
          lotId={lotId}
          passport={passport}
          item={item}
          onClose={() => setOpen(false)}
        />
      )}
    </Container>
  )
}
