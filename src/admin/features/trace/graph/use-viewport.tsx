import { useCallback, useEffect, useLayoutEffect, useRef, useState, type PointerEvent } from "react"
import { NODE, type Box } from "./layout-graph"

type View = { x: number; y: number; scale: number }
type Point = { x: number; y: number }

const SCALES = { min: 0.25, max: 2 }
/** Smaller than this at first and nobody can read it: then the lot stands in the middle instead. */
const READABLE = 0.7
const MARGIN = 24

const clamp = (value: number, min: number, max: number) => Math.min(Math.max(value, min), max)

function fitted(frame: HTMLElement, box: Box): View {
  const { clientWidth: width, clientHeight: height } = frame
  const whole = Math.min((width - 2 * MARGIN) / box.width, (height - 2 * MARGIN) / box.height)
  const scale = clamp(whole, READABLE, 1)
  const middle =
    whole < READABLE ? rootMiddle : { x: box.left + box.width / 2, y: box.top + box.height / 2 }
  return { x: width / 2 - middle.x * scale, y: height / 2 - middle.y * scale, scale }
}

/** The lot itself stands at 0/0. */
const rootMiddle = { x: NODE.width / 2, y: NODE.height / 2 }

/** Zooms and moves a picture inside of its frame: by dragging, Ctrl and the wheel, and by the functions it returns. */
export const useViewport = (box: Box) => {
  const frame = useRef<HTMLDivElement>(null)
  const dragged = useRef<Point | null>(null)
  const [view, setView] = useState<View>({ x: 0, y: 0, scale: 1 })
  const firstBox = useRef(box)
  /** From then on it stays where somebody put it. */
  const isMoved = useRef(false)

  const fit = (to: Box) => {
    isMoved.current = true
    setView(fitted(frame.current!, to))
  }
  useLayoutEffect(() => {
    const element = frame.current!
    const fitFirst = () => !isMoved.current && setView(fitted(element, firstBox.current))
    fitFirst()
    const observer = new ResizeObserver(fitFirst)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const zoom = useCallback((factor: number, at?: Point) => {
    isMoved.current = true
    const { clientWidth, clientHeight } = frame.current!
    const { x, y } = at ?? { x: clientWidth / 2, y: clientHeight / 2 }
    setView((before) => {
      const scale = clamp(before.scale * factor, SCALES.min, SCALES.max)
      const by = scale / before.scale
      return { x: x - (x - before.x) * by, y: y - (y - before.y) * by, scale }
    })
  }, [])

  // React listens to the wheel passively and could not keep the browser from zooming the whole page.
  useEffect(() => {
    const element = frame.current!
    const handleWheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault()
        const { left, top } = element.getBoundingClientRect()
        zoom(Math.exp(-event.deltaY / 300), { x: event.clientX - left, y: event.clientY - top })
      }
    }
    element.addEventListener("wheel", handleWheel, { passive: false })
    return () => element.removeEventListener("wheel", handleWheel)
  }, [zoom])

  const pan = (x: number, y: number) => {
    isMoved.current = true
    setView((before) => ({ ...before, x: before.x + x, y: before.y + y }))
  }

  /** Brings what has the focus into the frame. */
  const reveal = ({ x, y }: Point) => {
    isMoved.current = true
    setView((before) => {
      const { clientWidth, clientHeight } = frame.current!
      const inside = (start: number, length: number, room: number) =>
        clamp(start, MARGIN, Math.max(MARGIN, room - length * before.scale - MARGIN)) - start
      return {
        ...before,
        x: before.x + inside(before.x + x * before.scale, NODE.width, clientWidth),
        y: before.y + inside(before.y + y * before.scale, NODE.height, clientHeight),
      }
    })
  }

  const drag = {
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0 && !(event.target as Element).closest("a, button")) {
        event.currentTarget.setPointerCapture(event.pointerId)
        dragged.current = { x: event.clientX, y: event.clientY }
      }
    },
    onPointerMove: (event: PointerEvent) => {
      if (dragged.current) {
        pan(event.clientX - dragged.current.x, event.clientY - dragged.current.y)
        dragged.current = { x: event.clientX, y: event.clientY }
      }
    },
    onPointerUp: () => {
      dragged.current = null
    },
    onPointerCancel: () => {
      dragged.current = null
    },
  }
  return { frame, view, fit, zoom, pan, reveal, drag }
}
