import { Button, clx, Text } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { showSeparators } from "../inputs/separator-key"
import { useScanSound } from "../../features/scan/use-scan-sound"
import { useCamera } from "./use-camera"

type Props = { onCode: (code: string) => void }

/** What the camera sees, with a frame; codes are read by themselves, one after the other. */
export const CameraPanel = ({ onCode }: Props) => {
  const { t } = useTranslation("traceability")
  const videoRef = useRef<HTMLVideoElement>(null)
  const [lastCode, setLastCode] = useState<string | null>(null)
  const { sound } = useScanSound()
  const { state, hasTorch, isLit, toggleTorch } = useCamera(videoRef, (code) => {
    sound("seen")
    setLastCode(code)
    onCode(code)
  })
  if (state.kind === "problem") {
    return (
      <div role="alert" className="bg-ui-tag-red-bg rounded-lg px-4 py-3">
        <Text size="small">{t(`common.camera.problem.${state.problem}`)}</Text>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-y-2">
      <div className="relative w-full max-w-xl overflow-hidden rounded-lg bg-black">
        <video
          ref={videoRef}
          aria-label={t("common.camera.video")}
          className="block max-h-[45vh] w-full object-cover"
          muted
          playsInline
        />
        <div
          aria-hidden
          className={clx(
            "pointer-events-none absolute inset-x-[12%] inset-y-[18%] rounded-lg border-4",
            lastCode ? "border-green-400" : "border-white/80"
          )}
        />
        {hasTorch && (
          <Button
            type="button"
            size="small"
            variant="secondary"
            aria-pressed={isLit}
            className="absolute bottom-2 end-2"
            onClick={toggleTorch}
          >
            {t("common.camera.torch")}
          </Button>
        )}
      </div>
      <Text size="small" className="text-ui-fg-subtle break-all" aria-live="polite">
        {state.kind === "starting"
          ? t("common.camera.starting")
          : lastCode
            ? t("common.camera.seen", { code: showSeparators(lastCode) })
            : t("common.camera.hint")}
      </Text>
    </div>
  )
}
