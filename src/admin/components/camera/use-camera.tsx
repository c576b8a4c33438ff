import { type RefObject, useCallback, useEffect, useRef, useState } from "react"
import { loadBarcodeReader } from "./barcode-reader"
import { makeRepeats } from "./repeats"

export type CameraProblem =
  "insecure" | "unsupported" | "denied" | "none" | "busy" | "reader" | "failed"

export type CameraState =
  { kind: "starting" } | { kind: "on" } | { kind: "problem"; problem: CameraProblem }

/** Between two looks: as often as codes are held up, and seldom enough for a phone to stay cool. */
const LOOK_MS = 120

const PROBLEMS: Record<string, CameraProblem> = {
  NotAllowedError: "denied",
  SecurityError: "denied",
  NotFoundError: "none",
  OverconstrainedError: "none",
  NotReadableError: "busy",
  AbortError: "busy",
}

const problemOf = (error: unknown): CameraProblem =>
  PROBLEMS[(error as Error | undefined)?.name ?? ""] ?? "failed"

const openCamera = (): Promise<MediaStream> =>
  navigator.mediaDevices.getUserMedia({
    audio: false,
    video: {
      facingMode: { ideal: "environment" },
      width: { ideal: 1_280 },
      height: { ideal: 720 },
    },
  })

type Torch = MediaTrackCapabilities & { torch?: boolean }

/** The camera while it is mounted: reads one code after the other, and stops with the page. */
export const useCamera = (
  videoRef: RefObject<HTMLVideoElement>,
  onCode: (code: string) => void
) => {
  const [state, setState] = useState<CameraState>({ kind: "starting" })
  const [hasTorch, setHasTorch] = useState(false)
  const [isLit, setIsLit] = useState(false)
  const track = useRef<MediaStreamTrack | undefined>(undefined)
  const latest = useRef(onCode)
  latest.current = onCode

  useEffect(() => {
    let isStopped = false
    let stream: MediaStream | undefined
    const fail = (problem: CameraProblem) => {
      stream?.getTracks().forEach((one) => one.stop())
      if (!isStopped) {
        setState({ kind: "problem", problem })
      }
    }
    const run = async () => {
      if (!window.isSecureContext) {
        return fail("insecure")
      }
      if (!navigator.mediaDevices?.getUserMedia) {
        return fail("unsupported")
      }
      const reading = loadBarcodeReader()
      reading.catch(() => undefined)
      try {
        stream = await openCamera()
      } catch (error) {
        return fail(problemOf(error))
      }
      const video = videoRef.current
      if (isStopped || !video) {
        stream.getTracks().forEach((one) => one.stop())
        return undefined
      }
      track.current = stream.getVideoTracks()[0]
      // Somebody took the camera away, or the permission.
      track.current?.addEventListener("ended", () => fail("busy"))
      setHasTorch(!!(track.current?.getCapabilities?.() as Torch | undefined)?.torch)
      video.srcObject = stream
      await video.play().catch(() => undefined)
      const read = await reading.catch(() => undefined)
      if (!read) {
        return fail("reader")
      }
      if (!isStopped) {
        setState({ kind: "on" })
      }
      const isNew = makeRepeats()
      while (!isStopped) {
        if (video.readyState >= video.HAVE_CURRENT_DATA && !document.hidden) {
          // A picture that cannot be read is followed by the next one.
          const codes = await read(video).catch(() => [])
          const now = Date.now()
          codes
            .filter((code) => !isStopped && isNew(code, now))
            .forEach((code) => latest.current(code))
        }
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
      }
      return undefined
    }
    void run()
    return () => {
      isStopped = true
      track.current = undefined
      stream?.getTracks().forEach((one) => one.stop())
    }
  }, [videoRef])

  const toggleTorch = useCallback(() => {
    const next = !isLit
    const torch = { advanced: [{ torch: next }] } as unknown as MediaTrackConstraints
    track.current
      ?.applyConstraints(torch)
      .then(() => setIsLit(next))
      .catch(() => setHasTorch(false))
  }, [isLit])

  return { state, hasTorch, isLit, toggleTorch }
}
