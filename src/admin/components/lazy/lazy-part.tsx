import { type ComponentType, lazy, type ReactNode, Suspense } from "react"
import { whenTextsAreHere } from "../../i18n/follow-language"
import { NotLoaded } from "./not-loaded"

/**
 * A part of the admin that is loaded when it is first drawn, with its words, so that people who do not open it do not wait for it.
 * `fallback` is drawn until it is here. Where its file is gone, after the shop was updated, it says so and how to go on.
 */
export const lazyPart = <Props extends object = object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: ReactNode = null
) => {
  // React's types lose the props of a component that is not known yet.
  const Part = lazy<ComponentType<Props>>(() =>
    Promise.all([load(), whenTextsAreHere()]).then(
      ([loaded]) => ({ default: loaded }),
      () => ({ default: NotLoaded })
    )
  ) as unknown as ComponentType<Props>
  const LazyPart = (props: Props) => (
    <Suspense fallback={fallback}>
      <Part {...props} />
    </Suspense>
  )
  return LazyPart
}
